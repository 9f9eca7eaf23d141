package phanluong.reports.workbench.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void marksSetOverLetters_takeNoPlace() {
        // The second row is the first one decomposed: Đồng with its circumflex and grave as characters of their own.
        assertThat(table("Đồng", "\u0110o\u0302\u0300ng"))
                .isEqualTo("name  n\n────  ─\nĐồng  1\n\u0110o\u0302\u0300ng  1\n");
    }

    @Test
    void wideLetters_takeTwoPlaces() {
        assertThat(table("中文", "abcd")).isEqualTo("name  n\n────  ─\n中文  1\nabcd  1\n");
    }

    @Test
    void controlCharacters_arePrintedAsWords() {
        assertThat(table("a\u001B[2Jb", "x\ny\u202Ez"))
                .isEqualTo("name         n\n───────────  ─\na\\u001B[2Jb  1\nx\\ny\\u202Ez  1\n");
    }

    @Test
    void answerWithoutRows_keepsItsColumns() {
        Answer nothing = new Answer(List.of(new ResultColumn("value", "DOUBLE")), List.of(), Answer.Cut.NONE);
        assertThat(TextTable.of(nothing)).isEqualTo("value\n─────\n");
    }

    private static String table(String first, String second) {
        List<ResultColumn> columns = List.of(new ResultColumn("name", "VARCHAR"), new ResultColumn("n", "INTEGER"));
        return TextTable.of(new Answer(
                columns,
                List.of(List.of(Cell.text(first), Cell.number("1")), List.of(Cell.text(second), Cell.number("1"))),
                Answer.Cut.NONE));
    }
}
