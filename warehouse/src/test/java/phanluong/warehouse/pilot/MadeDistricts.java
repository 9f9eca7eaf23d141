package phanluong.warehouse.pilot;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.statistics.experiment.Panel;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.time.Validity;
import phanluong.warehouse.trend.Series;

/** The made sets of eleven districts, three of them pilots from 2021 on, as the districts and series of a review. */
public record MadeDistricts(List<District> districts, List<Series> series) {
    /** Every rate is of 1,000 graduates, so that it is exactly what R was given. */
    public static MadeDistricts read(String set) {
        Map<String, List<NamedCsvRecord>> rows = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Panel.class.getResourceAsStream("few_clusters_" + set + ".csv"), StandardCharsets.UTF_8))) {
            reader.forEach(row -> rows.computeIfAbsent(row.getField("district"), name -> new ArrayList<>())
                    .add(row));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        List<District> districts = new ArrayList<>();
        List<Series> series = new ArrayList<>();
        rows.forEach((name, own) -> {
            boolean pilot = own.get(0).getField("pilot").equals("1");
            districts.add(district(name, pilot ? List.of(from(2021)) : List.of(), pilot || districts.size() % 2 == 1));
            series.add(new Series(
                    "thcs_vocational_rate",
                    "district_2019",
                    name,
                    name,
                    own.stream()
                            .map(row ->
                                    point(Integer.parseInt(row.getField("year")), new BigDecimal(row.getField("rate"))))
                            .toList()));
        });
        return new MadeDistricts(districts, series);
    }

    static District district(String name, List<Validity> pilots, boolean park) {
        return new District(name, name, pilots, park);
    }

    static Validity from(int year) {
        return new Validity(LocalDate.of(year, 9, 1), Optional.empty());
    }

    /** @param percent with at most one decimal */
    static Series.Point point(int year, BigDecimal percent) {
        return new Series.Point(
                new SchoolYear(year),
                new Reading.Measured(percent.movePointRight(1).longValueExact(), 1000));
    }

    public Optional<Study> study() {
        return Study.of(series, districts, 0.95);
    }

    /** The same where only one district is a pilot. */
    public MadeDistricts withOnly(String pilot) {
        return new MadeDistricts(
                districts.stream()
                        .map(one -> one.code().equals(pilot)
                                ? one
                                : new District(one.code(), one.name(), List.of(), one.park()))
                        .toList(),
                series);
    }

    /** The same where one district is under the pilot from that year on. */
    public MadeDistricts beginning(String pilot, int year) {
        return new MadeDistricts(
                districts.stream()
                        .map(one -> one.code().equals(pilot)
                                ? new District(one.code(), one.name(), List.of(from(year)), one.park())
                                : one)
                        .toList(),
                series);
    }

    public Optional<Design> design(Contrast contrast) {
        return Design.of(contrast, series, districts);
    }
}
