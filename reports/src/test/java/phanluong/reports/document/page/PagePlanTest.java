package phanluong.reports.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On a page of 700 points. */
class PagePlanTest {
    private static final double ROOM = 700;

    @Test
    void headingGoesWithTheTextThatItHeads() {
        PagePlan plan = PagePlan.of(List.of(Strip.block(640), Strip.heading(25), Strip.text(60, 3, 17)), ROOM);

        assertThat(plan.turns()).isEqualTo(before(1));
        assertThat(plan.pages()).isEqualTo(2);
    }

    @Test
    void shortTableWaitsForAPageOfItsOwnWhenLessThanAThirdStaysEmpty() {
        assertThat(PagePlan.of(List.of(Strip.block(500), table(12)), ROOM).turns())
                .isEqualTo(before(1));
    }

    @Test
    void shortTableIsSplitRatherThanLeavingHalfAPageEmpty() {
        PagePlan plan = PagePlan.of(List.of(Strip.block(350), table(14)), ROOM);

        // 290 below title and header hold 14 rows of 20, but the last one brings its legend of 20, and must not come
        // alone.
        assertThat(plan.turns()).isEqualTo(new BitSet());
        assertThat(plan.turnsInTable(1)).isEqualTo(before(12));
    }

    @Test
    void titleNeverStandsWithoutTwoRows() {
        assertThat(PagePlan.of(List.of(Strip.block(610), table(60)), ROOM).turns())
                .isEqualTo(before(1));
    }

    @Test
    void lastRowNeverComesAlone() {
        // 60 + 32 rows of 20 = 700, but the legend below the last row takes 20 more.
        assertThat(PagePlan.of(List.of(table(32)), ROOM).turnsInTable(0)).isEqualTo(before(30));
    }

    @Test
    void groupNeverOpensAtTheFootOfAPage() {
        List<Boolean> sections = new java.util.ArrayList<>(Collections.nCopies(40, false));
        sections.set(31, true);
        Strip table = Strip.table(60 + 800 + 20, 60, 30, Collections.nCopies(40, 20.0), sections);

        assertThat(PagePlan.of(List.of(table), ROOM).turnsInTable(0)).isEqualTo(before(31));
    }

    @Test
    void noSingleLineIsLeftBehindOrComesAlone() {
        // Room for one line of six, then for five of six.
        assertThat(PagePlan.of(List.of(Strip.block(675), Strip.text(108, 6, 17)), ROOM)
                        .turns())
                .isEqualTo(before(1));
        assertThat(PagePlan.of(List.of(Strip.block(605), Strip.text(108, 6, 17)), ROOM)
                        .turns())
                .isEqualTo(before(1));
        assertThat(PagePlan.of(List.of(Strip.block(620), Strip.text(108, 6, 17)), ROOM)
                        .turns())
                .isEqualTo(new BitSet());
    }

    @Test
    void signatureStandsWithTheLastSentence() {
        assertThat(PagePlan.of(List.of(Strip.block(500), Strip.text(40, 2, 17), Strip.block(180)), ROOM)
                        .turns())
                .isEqualTo(before(1));
    }

    /** Title and header 60, of which the header 30 is repeated; rows of 20; legend 20. */
    private static Strip table(int rows) {
        return Strip.table(
                60 + 20.0 * rows + 20, 60, 30, Collections.nCopies(rows, 20.0), Collections.nCopies(rows, false));
    }

    private static BitSet before(int... rows) {
        BitSet turns = new BitSet();
        for (int row : rows) {
            turns.set(row);
        }
        return turns;
    }
}
