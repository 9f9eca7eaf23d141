package phanluong.warehouse.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SchoolYearTest {
    @Test
    void twoConsecutiveYearsAreASchoolYear() {
        assertThat(SchoolYear.find(" 2023 – 2024 ")).contains(new SchoolYear(2023));
    }

    @Test
    void yearsThatDoNotFollowEachOtherAreNone() {
        assertThat(SchoolYear.find("2023-2025")).isEmpty();
        assertThat(SchoolYear.find("2024-2023")).isEmpty();
    }

    @Test
    void aTextThatIsNoSchoolYearIsRefusedWithTheTextAndAnExample() {
        assertThatThrownBy(() -> SchoolYear.parse("năm 2023"))
                .hasMessage("Cannot read school year: \"năm 2023\", expected two consecutive years such as 2023-2024");
    }

    @Property
    void whatIsPrintedReadsBackAsTheSame(@ForAll @IntRange(min = 1945, max = 2200) int startYear) {
        SchoolYear schoolYear = new SchoolYear(startYear);

        assertThat(SchoolYear.parse(schoolYear.toString())).isEqualTo(schoolYear);
    }
}
