package phanluong.warehouse.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.form.Field;

class PersonalColumnsTest {
    private final PersonalColumns columns = PersonalColumns.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Họ và tên",
                "HỌ VÀ TÊN",
                "ho va ten",
                "Họ  tên học sinh",
                "Họ và tên (chữ in hoa)",
                "Họ tên cha",
                "Cha: Họ tên",
                "Họ và tên mẹ",
                "Mẹ",
                "Người giám hộ",
                "Địa chỉ",
                "dia chi thuong tru",
                "Nơi ở hiện nay",
                "Hộ khẩu thường trú",
                "Số điện thoại",
                "So dien thoai",
                "SĐT của phụ huynh",
                "SĐT (phụ huynh)",
                "ĐTDĐ",
                "SĐT/Zalo",
                "Email",
                "E-mail phụ huynh",
                "CCCD",
                "CCCD/CMND/Mã định danh cá nhân",
                "Số CMND / CCCD",
                "Ngày sinh của cha/mẹ",
                "Năm sinh (mẹ)",
                "Nghề nghiệp cha",
                "Quê quán",
                "Full name",
                "Phone number",
                "Email of parents"
            })
    void saysWhoSomebodyIs(String header) {
        assertThat(columns.find(header)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Lớp", "Ghi chú", "Ngày sinh", "Dân tộc", "Nghề nghiệp", "Mã dân tộc", "Học sinh", "Điểm"})
    void saysNoneOfIt(String header) {
        assertThat(columns.find(header)).isEmpty();
    }

    @Test
    void whatStandsInBrackets_isNotRepeated() {
        assertThat(columns.find("Họ và tên (Nguyễn Văn A 0912345678)")).contains("Họ và tên");
        assertThat(columns.find("Số điện thoại 0912345678")).isEmpty();
    }

    /** The header of a field comes first, but a rule that names one would still surprise its reader. */
    @Test
    void noFieldOfAFormIsCalledLikeAColumnThatIsDropped() {
        List<String> headers = Catalogue.shipped().forms().list().stream()
                .flatMap(form -> form.fields().stream())
                .flatMap(PersonalColumnsTest::headers)
                .filter(header -> columns.find(header).isPresent())
                .toList();

        // Of an institution, not of a person.
        assertThat(headers).containsOnly("Name", "name");
    }

    private static Stream<String> headers(Field field) {
        return Stream.concat(
                Stream.of(field.title().vi(), field.title().en()).distinct(),
                Stream.concat(Stream.of(field.name()), field.aliases().stream()));
    }
}
