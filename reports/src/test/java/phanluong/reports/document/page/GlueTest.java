package phanluong.reports.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlueTest {
    /** What Java's line breaker tears, each seen torn in a review. */
    @ParameterizedTest
    @ValueSource(strings = {"+1,1", "2020-2021", "(2.061/13.514", "-19,3", "181/KH-UBND", "+12,3"})
    void numbersAndSigns_areNotTorn(String word) {
        assertThat(pieces(Glue.into("chênh " + word + " điểm")))
                .containsExactly("chênh ", Glue.into(word) + " ", "điểm");
        assertThat(Glue.outOf(Glue.into(word))).isEqualTo(word);
    }

    @Test
    void theBreakerTearsThemByItself() {
        assertThat(pieces("+1,1")).hasSize(2);
        assertThat(pieces("2020-2021")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nhà trường - gia đình - xã hội", "Theil–Sen", "beta-nhị thức", "THCS, THPT"})
    void wordsStayAsTheyAre(String words) {
        assertThat(Glue.into(words)).isEqualTo(words);
    }

    private static List<String> pieces(String text) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
