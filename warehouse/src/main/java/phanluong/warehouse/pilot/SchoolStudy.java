package phanluong.warehouse.pilot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import phanluong.warehouse.catalogue.DisclosureRules;
import phanluong.warehouse.catalogue.Pilot;
import phanluong.warehouse.statistics.experiment.DifferenceInDifferences;
import phanluong.warehouse.statistics.experiment.Inference;
import phanluong.warehouse.statistics.experiment.InferenceMethod;
import phanluong.warehouse.statistics.experiment.Panel;
import phanluong.warehouse.statistics.experiment.StratifiedDifference;
import phanluong.warehouse.statistics.proportion.Proportion;
import phanluong.warehouse.time.SchoolYear;

/**
 * The pilot in figures of schools, which no published table has: asked while a database is built, and only what
 * {@link DisclosureRules.Results} lets out is answered.
 *
 * <p>All schools: weighted by graduates, with districts as clusters, since districts were chosen; more schools do not make more
 * districts. Within pilot districts: each school counts once, its change beside those of the other schools of its district,
 * with assignments of schools within districts.
 */
public final class SchoolStudy {
    /** Told apart from earlier ways to compare: a published database that was made by another one is made again. */
    public static final String METHOD = "schools 1";

    /** Who is under the pilot up to some year: districts, or schools of such districts. */
    private record Uptake(Set<String> codes, SortedSet<SchoolYear> begins, boolean ended) {
        private static Uptake of(List<SchoolYear> years, Set<String> codes, Participation participation) {
            Uptake uptake = new Uptake(new HashSet<>(), new TreeSet<>(), false);
            boolean ended = false;
            for (String code : codes) {
                List<SchoolYear> under = years.stream()
                        .filter(year -> participation.includes(code, year))
                        .toList();
                if (!under.isEmpty()) {
                    uptake.codes.add(code);
                    uptake.begins.add(under.get(0));
                    ended |= years.indexOf(under.get(0)) + under.size() < years.size();
                }
            }
            return new Uptake(uptake.codes, uptake.begins, ended);
        }

        private Optional<SchoolComparison.Reason> reason(List<SchoolYear> years) {
            if (begins.size() > 1) {
                return Optional.of(SchoolComparison.Reason.SEVERAL_BEGINNINGS);
            } else if (ended) {
                return Optional.of(SchoolComparison.Reason.ENDED);
            }
            return begins.contains(years.get(0))
                    ? Optional.of(SchoolComparison.Reason.NOTHING_BEFORE)
                    : Optional.empty();
        }
    }

    private final List<SchoolCount> counts;
    private final Participation districts;
    private final Participation schools;
    private final DisclosureRules.Results rules;
    private final double level;

    /** @param counts of one indicator, schools with graduates alone */
    public SchoolStudy(List<SchoolCount> counts, List<Pilot> pilots, DisclosureRules.Results rules, double level) {
        this.counts = counts;
        this.districts = Participation.of(pilots, "district");
        this.schools = Participation.of(pilots, "school");
        this.rules = rules;
        this.level = level;
    }

    /**
     * As reviews would see it that look up to these years, or to the last with figures before; nothing for those in which nobody is under
     * the pilot yet.
     */
    public List<SchoolComparison> list(List<SchoolYear> reviewed) {
        List<SchoolYear> lasts = reviewed.stream()
                .flatMap(year -> counts.stream()
                        .map(SchoolCount::schoolYear)
                        .filter(one -> one.compareTo(year) <= 0)
                        .max(Comparator.naturalOrder())
                        .stream())
                .distinct()
                .sorted()
                .toList();
        return lasts.parallelStream()
                .flatMap(last -> Stream.of(SchoolContrast.values()).flatMap(contrast -> of(contrast, last).stream()))
                .toList();
    }

    /** @return empty where nobody is under the pilot up to that year */
    private Optional<SchoolComparison> of(SchoolContrast contrast, SchoolYear last) {
        List<SchoolCount> known = counts.stream()
                .filter(one -> one.schoolYear().compareTo(last) <= 0)
                .toList();
        List<SchoolYear> years =
                known.stream().map(SchoolCount::schoolYear).distinct().sorted().toList();
        Uptake ofDistricts = Uptake.of(years, codes(known, SchoolCount::district), districts);
        List<SchoolCount> inside = known.stream()
                .filter(one -> ofDistricts.codes().contains(one.district()))
                .toList();
        Uptake ofSchools = Uptake.of(years, codes(inside, SchoolCount::school), schools);
        return switch (contrast) {
            case DISTRICTS ->
                of(contrast, years, ofDistricts, known, one -> group(one, ofDistricts), this::ofDistricts);
            case WITHIN ->
                of(
                        contrast,
                        years,
                        ofSchools,
                        inside,
                        one -> Optional.of(ofSchools.codes().contains(one.school())),
                        this::within);
        };
    }

    /** A pilot school outside of the pilot districts is in neither group. */
    private Optional<Boolean> group(SchoolCount count, Uptake ofDistricts) {
        boolean pilot = ofDistricts.codes().contains(count.district());
        return pilot || !schools.includes(count.school()) ? Optional.of(pilot) : Optional.empty();
    }

    private Optional<SchoolComparison> of(
            SchoolContrast contrast,
            List<SchoolYear> years,
            Uptake uptake,
            List<SchoolCount> known,
            Function<SchoolCount, Optional<Boolean>> group,
            Function<SchoolSample, Optional<SchoolComparison.Answer>> comparison) {
        if (uptake.begins().isEmpty()) {
            return Optional.empty();
        }
        SchoolYear last = years.get(years.size() - 1);
        Optional<SchoolComparison.Reason> none = uptake.reason(years);
        if (none.isPresent()) {
            return Optional.of(new SchoolComparison(contrast, last, 0, 0, 0, 0, Optional.empty(), none));
        }
        SchoolSample sample =
                SchoolSample.of(known, group, years, uptake.begins().first());
        Optional<SchoolComparison.Reason> reason = sample.reason(rules);
        Optional<SchoolComparison.Answer> answer = reason.isPresent() ? Optional.empty() : comparison.apply(sample);
        return Optional.of(new SchoolComparison(
                contrast,
                last,
                sample.group(true).size(),
                sample.group(false).size(),
                sample.leftOut(),
                codes(sample.schools(), SchoolSample.School::district).size(),
                answer,
                answer.isPresent()
                        ? Optional.empty()
                        : reason.or(() -> Optional.of(SchoolComparison.Reason.NOTHING_TO_COMPARE))));
    }

    private static <T> Set<String> codes(List<T> list, Function<T, String> code) {
        return list.stream().map(code).collect(Collectors.toSet());
    }

    private Optional<SchoolComparison.Answer> ofDistricts(SchoolSample sample) {
        List<Panel.Row> rows = new ArrayList<>();
        for (SchoolSample.School school : sample.schools()) {
            rows.add(row(school, 0, false, school.before()));
            rows.add(row(school, 1, school.pilot(), school.after()));
        }
        DifferenceInDifferences result = DifferenceInDifferences.of(new Panel(rows), level);
        OptionalDouble error = result.inferences().stream()
                .filter(one -> one.method() == InferenceMethod.CR2)
                .map(Inference::standardError)
                .findFirst()
                .orElse(OptionalDouble.empty());
        return result.headline()
                .map(headline -> answer(
                        sample, headline, error, result.design().smallestP().orElse(0)));
    }

    private static Panel.Row row(SchoolSample.School school, int time, boolean treated, Proportion graduates) {
        return new Panel.Row(
                school.code(),
                school.district(),
                Integer.toString(time),
                time,
                treated,
                percent(graduates),
                graduates.total(),
                List.of());
    }

    private Optional<SchoolComparison.Answer> within(SchoolSample sample) {
        List<SchoolSample.School> all = sample.schools();
        List<String> names =
                codes(all, SchoolSample.School::district).stream().sorted().toList();
        boolean[] treated = new boolean[all.size()];
        for (int at = 0; at < treated.length; at++) {
            treated[at] = all.get(at).pilot();
        }
        return StratifiedDifference.of(
                        all.stream()
                                .mapToDouble(school -> percent(school.after()) - percent(school.before()))
                                .toArray(),
                        treated,
                        all.stream()
                                .mapToInt(school -> names.indexOf(school.district()))
                                .toArray(),
                        level)
                .map(result -> answer(
                        sample,
                        result.headline(),
                        result.reduced().standardError(),
                        result.randomisation().assignments().smallestP()));
    }

    private static SchoolComparison.Answer answer(
            SchoolSample sample, Inference headline, OptionalDouble standardError, double smallestP) {
        return new SchoolComparison.Answer(
                sample.begin(),
                sample.graduates(),
                headline.estimate(),
                standardError,
                headline.interval(),
                headline.pValue().orElseThrow(),
                headline.method().id(),
                smallestP);
    }

    private static double percent(Proportion graduates) {
        return 100.0 * graduates.count() / graduates.total();
    }
}
