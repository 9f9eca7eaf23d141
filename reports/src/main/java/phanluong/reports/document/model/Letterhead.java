package phanluong.reports.document.model;

import java.util.Optional;

/**
 * The head of the first page: issuing body and number on the left, motto, place and date on the right.
 *
 * @param superiorBody printed above the issuing body; empty for the People's Committee of a province (Decree 30, Annex I)
 * @param motto empty outside Viet Nam; the issuing body then takes the left half alone
 * @param number whole line, such as "Số: 05/BC-UBND"; empty for a paper without number
 * @param placeAndDate whole line, such as "Bình Phước, ngày 05 tháng 3 năm 2026"
 */
public record Letterhead(
        Optional<String> superiorBody,
        String issuingBody,
        Optional<Motto> motto,
        Optional<String> number,
        String placeAndDate) {
    public Letterhead {
        Texts.checked("The superior body", superiorBody);
        Texts.required("The issuing body", issuingBody);
        Texts.checked("The number line", number);
        Texts.required("The place and date", placeAndDate);
    }

    /** Name of the state (quốc hiệu) and its motto (tiêu ngữ). */
    public record Motto(String state, String creed) {
        public static final Motto VIETNAM =
                new Motto("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");

        public Motto {
            Texts.required("The name of the state", state);
            Texts.required("The motto", creed);
        }
    }
}
