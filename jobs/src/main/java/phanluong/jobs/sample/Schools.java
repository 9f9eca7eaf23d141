package phanluong.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import phanluong.warehouse.time.SchoolYear;

/** The invented schools of the province on its real communes: 111 THCS, 38 THPT, a provincial GDTX and ten district centres. */
final class Schools {
    static final LocalDate FIRST_DAY = LocalDate.of(2018, 9, 1);
    static final String MOVED = "70696204";
    static final String RENAMED = "70697205";
    static final String OPENED = "70698209";
    static final String CLOSED = "70694212";
    private static final List<String> NAMES = List.of(
            "Hoa Ban",
            "Hoa Sen",
            "Hoa Mai",
            "Bằng Lăng",
            "Phượng Vĩ",
            "Hướng Dương",
            "Sao Mai",
            "Ánh Dương",
            "Tre Xanh",
            "Suối Trong",
            "Đồi Xanh",
            "Hoa Điều",
            "Rừng Thông",
            "Bình Minh",
            "Măng Non",
            "Cánh Diều",
            "Hạt Mưa",
            "Nắng Mới",
            "Hoa Cúc",
            "Hoa Cau",
            "Đất Đỏ",
            "Ngọn Gió");
    private static final Map<String, Integer> THCS_PER_DISTRICT = Map.ofEntries(
            Map.entry("688", 7),
            Map.entry("689", 10),
            Map.entry("690", 7),
            Map.entry("691", 9),
            Map.entry("692", 15),
            Map.entry("693", 7),
            Map.entry("694", 12),
            Map.entry("695", 11),
            Map.entry("696", 15),
            Map.entry("697", 9),
            Map.entry("698", 9));
    private static final Map<String, Integer> THPT_PER_DISTRICT = Map.ofEntries(
            Map.entry("688", 3),
            Map.entry("689", 6),
            Map.entry("690", 3),
            Map.entry("691", 3),
            Map.entry("692", 4),
            Map.entry("693", 2),
            Map.entry("694", 3),
            Map.entry("695", 3),
            Map.entry("696", 5),
            Map.entry("697", 3),
            Map.entry("698", 3));
    /** Schools for two levels: four boarding schools of ethnic minorities and one private school. */
    private static final List<String> BOARDING = List.of("70691303", "70692304", "70693302", "70696305");

    private static final String PRIVATE_WITH_TWO_LEVELS = "70689306";
    private static final List<String> PRIVATE = List.of("70689306", "70697303");
    private static final List<String> GIFTED = List.of("70689305", "70690303");

    private final Places places;
    private final long seed;
    private final List<School> all = new ArrayList<>();

    private Schools(Places places, long seed) {
        this.places = places;
        this.seed = seed;
    }

    static List<School> of(Places places, long seed) {
        Schools schools = new Schools(places, seed);
        for (String district : places.districts()) {
            schools.addLevel(district, '2', THCS_PER_DISTRICT.get(district));
            schools.addLevel(district, '3', THPT_PER_DISTRICT.get(district));
            schools.addLevel(district, '5', 1);
        }
        return schools.all.stream().sorted(Comparator.comparing(School::code)).toList();
    }

    static List<School> open(List<School> schools, String level, SchoolYear year) {
        return schools.stream()
                .filter(school -> school.has(level) && school.openIn(year))
                .toList();
    }

    private void addLevel(String district, char digit, int count) {
        List<String> communes = places.communesOfDistrict().get(district);
        for (int serial = 1; serial <= count; serial++) {
            String code = "70" + district + digit + (serial < 10 ? "0" : "") + serial;
            // Upper-secondary schools stand in other communes than the first ones, as the THCS schools already do.
            String commune = communes.get((digit == '2' ? serial - 1 : 3 * serial) % communes.size());
            String kind = digit == '5'
                    ? "continuing"
                    : BOARDING.contains(code) ? "boarding_ethnic" : GIFTED.contains(code) ? "gifted" : "general";
            all.add(new School(
                    code,
                    district,
                    levels(code, digit),
                    PRIVATE.contains(code) ? "private" : "public",
                    kind,
                    weight(code),
                    stays(code, name(code, district, digit, serial), commune, communes)));
        }
    }

    private static List<String> levels(String code, char digit) {
        if (BOARDING.contains(code) || code.equals(PRIVATE_WITH_TWO_LEVELS)) {
            return List.of("THCS", "THPT");
        }
        return List.of(digit == '2' ? "THCS" : digit == '3' ? "THPT" : "GDTX");
    }

    private double weight(String code) {
        double size = Chance.of(seed, "weight", code).within(0.6, 1.6);
        return BOARDING.contains(code) || code.equals(PRIVATE_WITH_TWO_LEVELS) ? size * 0.4 : size;
    }

    private String name(String code, String district, char digit, int serial) {
        int position = places.districts().indexOf(district);
        if (digit == '5') {
            return district.equals("689")
                    ? "Trung tâm GDTX tỉnh"
                    : "Trung tâm GDNN-GDTX số " + (position + (position > 1 ? 0 : 1));
        }
        String kind = digit == '2'
                ? "THCS "
                : BOARDING.contains(code)
                        ? "PTDTNT THCS&THPT "
                        : code.equals(PRIVATE_WITH_TWO_LEVELS)
                                ? "THCS&THPT "
                                : GIFTED.contains(code) ? "THPT chuyên " : "THPT ";
        return kind + NAMES.get((serial * 3 + position * 5 - 3) % NAMES.size()) + " " + (position + 1);
    }

    private static List<School.Stay> stays(String code, String name, String commune, List<String> communes) {
        return switch (code) {
            case MOVED -> changed(name, commune, name, communes.get(7), LocalDate.of(2021, 9, 1));
            case RENAMED -> changed(name, commune, "THCS Chơn Thành Mới", commune, LocalDate.of(2022, 10, 1));
            case OPENED -> List.of(new School.Stay(name, commune, LocalDate.of(2021, 9, 1), Optional.empty()));
            case CLOSED -> List.of(new School.Stay(name, commune, FIRST_DAY, Optional.of(LocalDate.of(2023, 8, 31))));
            default -> List.of(new School.Stay(name, commune, FIRST_DAY, Optional.empty()));
        };
    }

    private static List<School.Stay> changed(
            String name, String commune, String newName, String newCommune, LocalDate on) {
        return List.of(
                new School.Stay(name, commune, FIRST_DAY, Optional.of(on.minusDays(1))),
                new School.Stay(newName, newCommune, on, Optional.empty()));
    }
}
