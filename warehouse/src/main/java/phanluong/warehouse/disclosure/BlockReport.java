package phanluong.warehouse.disclosure;

import java.util.OptionalLong;

/**
 * What was hidden of the graduates of one school year and level.
 *
 * @param cells published figures; what several tables show is one
 * @param primary hidden for what they say themselves
 * @param complementary hidden so that those cannot be computed
 * @param whole everything was hidden, because for some figure no world was found that a reader could take for the true one
 * @param narrowest the least width of the interval within which an attacker can place a hidden figure, in graduates; no hidden
 *     figure is open by less; empty when nothing is hidden, everything is, or nobody looked
 */
public record BlockReport(
        int schoolYear,
        String level,
        long cells,
        long primary,
        long complementary,
        boolean whole,
        OptionalLong narrowest) {}
