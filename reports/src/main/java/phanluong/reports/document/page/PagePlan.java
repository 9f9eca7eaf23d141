package phanluong.reports.document.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the pages of a part turn. JasperReports alone turns a page when it is full, and then titles stay behind without
 * their tables, headings without their text. Heights are known from the endless page, so it can be decided beforehand:
 * headings go with what they head, a table's title with its header and two rows, short tables stay whole unless that
 * would leave more than a third of a page empty, no row or line comes alone.
 */
final class PagePlan {
    private static final int SHORT_TABLE = 14;
    private static final int SHORT_TEXT = 3;
    private static final int LONG_TEXT = 6;
    private static final int ROWS_TOGETHER = 2;
    private static final double EMPTY_AT_MOST = 1 / 3.0;

    private final List<Strip> strips;
    private final double room;
    private final BitSet turns = new BitSet();
    private final Map<Integer, BitSet> turnsInTable = new HashMap<>();
    private double used;
    private int pages = 1;

    private PagePlan(List<Strip> strips, double room) {
        this.strips = strips;
        this.room = room;
    }

    /** @param room height between running header and footer */
    static PagePlan of(List<Strip> strips, double room) {
        PagePlan plan = new PagePlan(strips, room);
        int next = 0;
        while (next < strips.size()) {
            next = plan.cluster(next);
        }
        return plan;
    }

    /** Rows of the part before which the page turns. */
    BitSet turns() {
        return turns;
    }

    /** Rows of the table in row {@code strip} before which the page turns. */
    BitSet turnsInTable(int strip) {
        return turnsInTable.getOrDefault(strip, new BitSet());
    }

    int pages() {
        return pages;
    }

    /** Places what belongs together from {@code first} on; returns what comes next. */
    private int cluster(int first) {
        int last = first;
        double ahead = 0;
        while (last < strips.size() - 1 && strips.get(last).kind() == Strip.Kind.HEADING) {
            ahead += strips.get(last++).height();
        }
        boolean end = last == strips.size() - 2 && strips.get(last + 1).kind() == Strip.Kind.BLOCK;
        if (end && strips.get(last).kind() == Strip.Kind.TEXT) {
            // A signature never stands on a page without text.
            ahead += strips.get(last++).height();
        }
        Strip strip = strips.get(last);
        if (used > 0 && leaves(strip, ahead)) {
            turn();
            turns.set(first);
        }
        used += ahead;
        switch (strip.kind()) {
            case TEXT -> text(strip);
            case TABLE -> table(last, strip);
            case HEADING, BLOCK -> used += strip.height();
        }
        return last + 1;
    }

    private boolean leaves(Strip strip, double ahead) {
        double left = room - used - ahead;
        return switch (strip.kind()) {
            case TEXT -> left < strip.height() && (left < beginning(strip) || widow(strip, left));
            case TABLE -> left < strip.height() && (left < beginning(strip) || worthWaiting(strip, ahead));
            case HEADING, BLOCK -> left < strip.height();
        };
    }

    /** One line would come alone on the next page, and waiting costs little. */
    private static boolean widow(Strip text, double left) {
        return text.lines() <= LONG_TEXT && text.lines() - linesWithin(text, left) == 1;
    }

    private static int linesWithin(Strip text, double left) {
        double edges = text.height() - text.lines() * text.lineHeight();
        return (int) Math.floor((left - edges) / text.lineHeight());
    }

    private boolean worthWaiting(Strip table, double ahead) {
        return table.rows().size() <= SHORT_TABLE
                && ahead + table.height() <= room
                && room - used <= room * EMPTY_AT_MOST;
    }

    /** The least that may stand at the foot of a page. */
    private static double beginning(Strip strip) {
        if (strip.kind() == Strip.Kind.TEXT) {
            // Two lines here, two there.
            return strip.lines() <= SHORT_TEXT
                    ? strip.height()
                    : strip.height() - (strip.lines() - 2) * strip.lineHeight();
        }
        double height = strip.top();
        int rows = 0;
        for (int row = 0; row < strip.rows().size() && rows < ROWS_TOGETHER; row++) {
            height += strip.rows().get(row);
            rows += strip.section(row) ? 0 : 1;
        }
        return height;
    }

    private void text(Strip strip) {
        double left = room - used;
        if (strip.height() <= left) {
            used += strip.height();
            return;
        }
        int rest = Math.max(1, strip.lines() - linesWithin(strip, left));
        turn();
        used = strip.height() - (strip.lines() - rest) * strip.lineHeight();
    }

    private void table(int index, Strip table) {
        List<Integer> starts = new ArrayList<>();
        double at = used + table.top();
        int size = table.rows().size();
        for (int row = 0; row < size; row++) {
            double needed = table.rows().get(row) + (row == size - 1 ? table.tail() : 0);
            if (at + needed > room && row > 0) {
                starts.add(earlier(table, row, starts.isEmpty() ? 0 : starts.get(starts.size() - 1)));
                at = table.header() + sum(table, starts.get(starts.size() - 1), row);
            }
            at += needed;
        }
        used = size == 0 ? used + table.height() : at;
        BitSet inside = new BitSet();
        starts.forEach(inside::set);
        turnsInTable.put(index, inside);
        pages += starts.size();
    }

    /** The row itself, or an earlier one so that no group opens at the foot and no last row comes alone. */
    private static int earlier(Strip table, int row, int pageStart) {
        int start = row;
        if (row == table.rows().size() - 1 && row - pageStart > ROWS_TOGETHER) {
            start--;
        }
        while (start > pageStart + 1 && table.section(start - 1)) {
            start--;
        }
        return start;
    }

    private static double sum(Strip table, int from, int to) {
        return table.rows().subList(from, to).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private void turn() {
        pages++;
        used = 0;
    }
}
