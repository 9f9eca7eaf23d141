package phanluong.jobs.sample;

import java.util.List;
import phanluong.warehouse.time.SchoolYear;

/** Where graduates go: a draw from planted probabilities, and the cells that follow from it. */
final class Destinations {
    /** Codes in the order of the form of counts. */
    static final List<String> ALL = List.of(
            "public_upper_secondary",
            "private_upper_secondary",
            "continuing_education",
            "continuing_and_intermediate",
            "elementary",
            "intermediate",
            "college",
            "university",
            "work",
            "other",
            "unknown");

    static final List<String> OCCUPATIONS = List.of(
            "Điện công nghiệp",
            "Hàn",
            "Công nghệ ô tô",
            "May thời trang",
            "Kế toán doanh nghiệp",
            "Kỹ thuật chế biến món ăn",
            "Chế biến mủ cao su",
            "Cơ điện tử",
            "Công nghệ thông tin",
            "Chăn nuôi thú y",
            "Trồng cây công nghiệp",
            "Vận hành máy, thiết bị",
            "Điều dưỡng",
            "Chế biến gỗ");
    private static final List<String> PLACES_OF_STUDY = List.of(
            "Trường Cao đẳng nghề số 1 (minh họa)",
            "Trường Trung cấp nghề số 2 (minh họa)",
            "Trung tâm GDNN-GDTX (minh họa)",
            "Ngoài tỉnh: Bình Dương",
            "Ngoài tỉnh: TP. Hồ Chí Minh");

    private record Slice(String destination, double share) {}

    private Destinations() {}

    static String afterThcs(
            double vocational, String district, boolean girl, boolean minority, SchoolYear year, Chance chance) {
        double draw = chance.unit();
        // Boys more often than girls, balanced over the two.
        double toVocational = vocational * (girl ? 0.92 : 1.078);
        if (draw < toVocational) {
            return first(
                    draw / toVocational,
                    "elementary",
                    new Slice("continuing_and_intermediate", 0.44),
                    new Slice("intermediate", 0.36));
        }
        return first(
                draw - toVocational,
                "public_upper_secondary",
                new Slice("unknown", unknown(district, minority)),
                new Slice("work", (minority ? 0.080 : 0.050) - 0.003 * Planted.index(year)),
                new Slice("other", 0.032),
                new Slice("continuing_education", 0.070),
                new Slice("private_upper_secondary", 0.035));
    }

    static String afterThpt(
            double college, String district, boolean girl, boolean minority, SchoolYear year, Chance chance) {
        double draw = chance.unit();
        double toCollege = college * (girl ? 0.96 : 1.04);
        if (draw < toCollege) {
            return "college";
        }
        return first(
                draw - toCollege,
                "university",
                new Slice("unknown", unknown(district, minority)),
                new Slice("work", (minority ? 0.175 : 0.125) - 0.008 * Planted.index(year)),
                new Slice("other", 0.045),
                new Slice("intermediate", 0.065),
                new Slice("elementary", 0.030));
    }

    /** The slice in which the draw falls when the slices lie one after another; the rest beyond them. */
    private static String first(double draw, String rest, Slice... slices) {
        double end = 0;
        for (Slice slice : slices) {
            end += slice.share();
            if (draw < end) {
                return slice.destination();
            }
        }
        return rest;
    }

    private static double unknown(String district, boolean minority) {
        return Planted.UNKNOWN.get(district) / 100 * (minority ? 1.25 : 0.95);
    }

    /** Level of training, occupation and place of study for those who learn a trade. */
    static void fill(Row row, String destination, Chance chance) {
        String level = switch (destination) {
            case "continuing_and_intermediate", "intermediate" -> "intermediate";
            case "elementary" -> "elementary";
            case "college" -> "college";
            default -> "";
        };
        if (!level.isEmpty()) {
            row.put("training_level", level)
                    .put("occupation", chance.among(OCCUPATIONS))
                    .put("destination_institution", chance.among(PLACES_OF_STUDY));
        }
    }
}
