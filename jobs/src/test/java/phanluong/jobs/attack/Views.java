package phanluong.jobs.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.db.Row;
import phanluong.warehouse.time.SchoolYear;

/** The school years and levels of one published file. */
final class Views {
    private final Board board;
    private final Map<String, View> views = new TreeMap<>();
    private final Map<List<String>, LocalDate> received =
            new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    private final Map<String, Unit> units = new TreeMap<>();

    private record Unit(String kind, String area) {}

    /**
     * @param release its place among those that are looked at together
     * @param before the published file before; empty for the first
     */
    Views(Board board, int release, Database database, Register register, Optional<Views> before) {
        this.board = board;
        database.query(
                "select * from delivery_quality where form in ('graduates', 'graduate_counts')",
                row -> received.put(
                        List.of(row.text("school_year"), row.text("form"), row.text("unit")), row.date("received_on")));
        database.query(
                "select * from dim_unit",
                row -> units.put(row.text("unit"), new Unit(row.text("kind"), row.text("area_code"))));
        database.query("select distinct school_year, level from destination_by_area order by all", row -> {
            int schoolYear = (int) row.number("school_year");
            String level = row.text("level");
            Optional<View> older = before.flatMap(views -> Optional.ofNullable(views.views.get(schoolYear + level)));
            Collection<String> senders =
                    before.map(views -> senders(schoolYear, views)).orElse(Set.of());
            return views.put(
                    schoolYear + level,
                    new View(
                            board,
                            release,
                            schoolYear,
                            level,
                            register.schools(new SchoolYear(schoolYear), level),
                            older,
                            school -> senders.stream().anyMatch(sender -> maySend(sender, school))));
        });
    }

    /** Units that sent something else for a school year than stood in the file before, or sent it again. */
    private Collection<String> senders(int schoolYear, Views before) {
        Set<List<String>> keys = new HashSet<>(received.keySet());
        keys.addAll(before.received.keySet());
        Collection<String> senders = new ArrayList<>();
        for (List<String> key : keys) {
            if (key.get(0).equals(String.valueOf(schoolYear))
                    && !Optional.ofNullable(received.get(key)).equals(Optional.ofNullable(before.received.get(key)))) {
                senders.add(key.get(2));
            }
        }
        return senders;
    }

    /** An office sends for the schools of its area; the department for any. */
    private boolean maySend(String sender, School school) {
        Unit unit = units.get(sender);
        return unit == null
                || unit.kind().equals("department")
                || school.areas().containsValue(unit.area());
    }

    Collection<View> all() {
        return views.values();
    }

    Equations equations() {
        return board.equations();
    }

    boolean has(int schoolYear, String level) {
        return views.containsKey(schoolYear + level);
    }

    View of(int schoolYear, String level) {
        return views.get(schoolYear + level);
    }

    View of(Row row) {
        return of((int) row.number("school_year"), row.text("level"));
    }

    /** A published number: shown, or hidden where it is empty. */
    void say(int quantity, OptionalLong value, String where) {
        if (value.isPresent()) {
            board.show(quantity, value.getAsLong(), where);
        } else {
            board.hide(quantity, where);
        }
    }

    /** A printed quotient says what its parts are to each other, also where these are hidden. */
    void ratio(double quotient, int part, int whole) {
        Fraction fraction = Fraction.of(quotient);
        equations().add(new Linear().plus(fraction.denominator(), part).plus(-fraction.numerator(), whole), 0);
    }

    /** The schools of several areas. */
    static BitSet together(Collection<BitSet> areas) {
        BitSet together = new BitSet();
        areas.forEach(together::or);
        return together;
    }
}
