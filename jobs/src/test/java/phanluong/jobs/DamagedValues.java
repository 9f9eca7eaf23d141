package phanluong.jobs;

import static phanluong.jobs.Damaged.of;

import java.util.List;

/** Texts whose numbers, days and codes are written in ways of their own. */
final class DamagedValues {
    private static final String HEADER =
            "Mã đơn vị báo cáo;Năm học;Năm ngân sách;Nguồn kinh phí;Nhiệm vụ;Kế hoạch (đồng);Bố trí (đồng);Giải ngân (đồng)\n";
    private static final String DAYS =
            "Mã đơn vị báo cáo,Năm học,Mã đơn vị nộp,Loại báo cáo,Kỳ số liệu,Hạn nộp,Ngày nhận\n";

    private DamagedValues() {}

    private static String amount(String text) {
        return "PGDDT-689;2018-2019;2018;ODA;Tuyên truyền;" + text + ";;\n";
    }

    private static String day(String text) {
        return "PGDDT-689,2018-2019,PGDDT-689,Báo cáo năm,Quý I," + text + ",\n";
    }

    static List<Damaged> all() {
        return List.of(
                of("points", "thousands apart by points, in a column that says so", HEADER + amount("1.250.000"))
                        .read(1, 0, 0)
                        .value("planned", "1250000"),
                of("spaces", "thousands apart by spaces", HEADER + amount("1 250 000"))
                        .read(1, 0, 0)
                        .value("planned", "1250000"),
                of("thin-spaces", "thousands apart by no-break spaces", HEADER + amount("1\u00a0250\u202f000"))
                        .read(1, 0, 0)
                        .value("planned", "1250000")
                        .note("NBSP_REPLACED", 2),
                of("zero-decimals", "two zeros behind the comma", HEADER + amount("1.250.000,00"))
                        .read(1, 0, 0)
                        .value("planned", "1250000"),
                of("english-thousands", "thousands apart by commas", HEADER + amount("1,250,000"))
                        .read(0, 1, 0)
                        .fault("TYPE_INTEGER", 1),
                of("one-comma", "1,250: a thousand or one and a quarter", HEADER + amount("1,250"))
                        .read(0, 1, 0)
                        .fault("TYPE_INTEGER", 1),
                of("decimals", "half a đồng", HEADER + amount("12,5"))
                        .read(0, 1, 0)
                        .fault("TYPE_INTEGER", 1),
                of("mixed-thousands", "points and spaces in one number", HEADER + amount("1.250 000"))
                        .read(0, 1, 0)
                        .fault("TYPE_INTEGER", 1),
                of("broken-thousands", "groups of other than three digits", HEADER + amount("12.50.000"))
                        .read(0, 1, 0)
                        .fault("TYPE_INTEGER", 1),
                of("unit-behind", "the unit behind the number", HEADER + amount("1.250.000 đ"))
                        .read(0, 1, 0)
                        .fault("TYPE_INTEGER", 1),
                of(
                                "year-with-point",
                                "a year written 2.018, in a column without thousands",
                                HEADER + amount("1").replace(";2018;", ";2.018;"))
                        .read(0, 1, 0)
                        .fault("TYPE_INTEGER", 1),
                of(
                                "gap-marks",
                                "marks of missing values",
                                HEADER + amount("…") + amount("x").replace("ODA", "Nguồn thu hợp pháp"))
                        .read(2, 0, 0),
                of("vietnamese-day", "a day as d/m/yyyy", DAYS + day("5/6/2019"))
                        .read(1, 0, 0)
                        .value("due", "2019-06-05"),
                of("dashed-day", "a day as dd-mm-yyyy", DAYS + day("05-06-2019"))
                        .read(1, 0, 0)
                        .value("due", "2019-06-05"),
                of("american-day", "a day as m/d/yyyy", DAYS + day("6/30/2019"))
                        .read(0, 1, 0)
                        .fault("TYPE_DATE", 1),
                of("short-year", "a year of two digits", DAYS + day("5/6/19"))
                        .read(0, 1, 0)
                        .fault("TYPE_DATE", 1),
                of("serial-day", "Excel's number of a day, in a text", DAYS + day("43646"))
                        .read(0, 1, 0)
                        .fault("TYPE_DATE", 1),
                of("no-such-day", "the 31st of June", DAYS + day("31/6/2019"))
                        .read(0, 1, 0)
                        .fault("TYPE_DATE", 1),
                of("copies", "a row three times", DAYS + day("5/6/2019").repeat(3))
                        .read(1, 0, 2)
                        .value("due", "2019-06-05"),
                of("contradiction", "a row twice with different days", DAYS + day("5/6/2019") + day("6/6/2019"))
                        .read(0, 2, 0)
                        .fault("DUPLICATE_CONFLICT", 2));
    }
}
