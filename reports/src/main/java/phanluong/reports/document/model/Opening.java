package phanluong.reports.document.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands between letterhead and body.
 *
 * @param typeName such as "BÁO CÁO"
 * @param subject the trích yếu, without full stop
 * @param addressee whole line such as "Kính gửi: Bộ Giáo dục và Đào tạo"; empty when the recipients suffice
 * @param grounds legal grounds without end punctuation; may be empty
 */
public record Opening(String typeName, String subject, Optional<String> addressee, List<String> grounds) {
    public Opening {
        Texts.required("The type name", typeName);
        Texts.required("The subject", subject);
        Texts.checked("The addressee", addressee);
        grounds = Texts.checked("A legal ground", grounds);
    }

    /** The grounds as printed: each ends with a semicolon, the last with a full stop. */
    public List<String> punctuatedGrounds() {
        List<String> lines = new ArrayList<>();
        for (int index = 0; index < grounds.size(); index++) {
            lines.add(grounds.get(index) + (index == grounds.size() - 1 ? "." : ";"));
        }
        return List.copyOf(lines);
    }
}
