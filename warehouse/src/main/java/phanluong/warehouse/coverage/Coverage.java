package phanluong.warehouse.coverage;

import java.util.Optional;
import java.util.OptionalLong;
import phanluong.warehouse.catalogue.Measure;
import phanluong.warehouse.indicator.Gap;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.words.Text;

/**
 * What came of one measure in one area and school year.
 *
 * @param value the sum of what is whole; empty exactly when {@code gap} is set
 * @param expected how many schools, institutions, units or areas owe it; {@code sent} have sent any of it, {@code complete}
 *     all of it; empty where the region's reporters speak for a part of the area only
 * @param shared how many more lie in an area that cuts this one, so that their figures belong to none alone
 * @param supplier who should have sent it; empty for measures that are no row of the plan
 */
public record Coverage(
        Measure measure,
        String areaCode,
        String areaName,
        SchoolYear schoolYear,
        OptionalLong value,
        Optional<Gap> gap,
        State state,
        OptionalLong expected,
        long sent,
        long complete,
        long shared,
        Optional<Supplier> supplier) {

    /** Such as {@code 10/11}, with a question mark where nobody knows how many owe it. */
    public String completeOfExpected() {
        return complete + "/" + (expected.isPresent() ? expected.getAsLong() : "?");
    }

    /** @param confirmed false when no document of the region itself names it */
    public record Supplier(Text name, boolean confirmed) {
        /** The name, and that it is not confirmed where it is not. */
        public Text told() {
            return confirmed
                    ? name
                    : new Text(
                            name.vi() + ", chưa đối chiếu với văn bản", name.en() + ", not checked against a document");
        }
    }

    /** The sign can be told apart without colour. */
    public enum State {
        COMPLETE("Đ", new Text("đủ", "complete")),
        PARTIAL("T", new Text("thiếu một phần", "partial")),
        ABSENT("–", new Text("chưa thu thập", "not collected")),
        NOT_DUE("·", new Text("không phải nộp năm này", "not due this year"));

        private final String sign;
        private final Text words;

        State(String sign, Text words) {
            this.sign = sign;
            this.words = words;
        }

        public String sign() {
            return sign;
        }

        public Text words() {
            return words;
        }
    }
}
