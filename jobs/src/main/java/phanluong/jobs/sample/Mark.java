package phanluong.jobs.sample;

import java.util.List;

/** What is wrong on purpose with a row: the kind, the codes that an honest checker must give, and the column at fault. */
record Mark(String kind, List<String> codes, String column, boolean duplicate) {
    static Mark fault(String kind, String column, String... codes) {
        return new Mark(kind, List.of(codes), column, false);
    }

    static Mark duplicate(String column) {
        return new Mark("duplicate_identical", List.of(), column, true);
    }
}
