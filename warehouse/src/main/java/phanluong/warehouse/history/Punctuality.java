package phanluong.warehouse.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Unit;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.time.SchoolYear;

/**
 * Who has sent what, and when, by what a release knows. Two questions: which forms a unit sent for the school year before and
 * owes therefore for this one; and which reports are owed by the form {@code submissions}, each with its own due date.
 */
public final class Punctuality {
    private Punctuality() {}

    /** Where it is written that something is owed. */
    public enum Basis {
        /** The unit sent the form for the school year before. */
        YEAR_BEFORE,
        /** A row of the form {@code submissions}. */
        SUBMISSIONS
    }

    /** How it stands on the day asked. */
    public enum Status {
        MISSING,
        LATE,
        ON_TIME,
        NOT_DUE,
        /** The unit itself ended before the due date; whoever took its place owes the form. */
        UNIT_ENDED
    }

    /**
     * Something that a unit owes.
     *
     * @param what the form, or the report with its period
     * @param received when it first came; empty when it did not
     * @param daysLate days after the due date on which it came, or until the day asked; 0 when it is not late
     */
    public record Owed(
            String unit,
            String unitName,
            Basis basis,
            String what,
            SchoolYear schoolYear,
            LocalDate due,
            Optional<LocalDate> received,
            Status status,
            long daysLate) {}

    /**
     * @param schoolYear the year asked for; the newest one that counts when empty
     * @param form only this form, and no report; everything when empty
     * @param due the last day for forms
     * @param today the day on which it is asked: what has not come yet is late since its due date
     */
    public record Question(Optional<SchoolYear> schoolYear, Optional<String> form, LocalDate due, LocalDate today) {}

    /** What all units owe, by unit; without those of whom nothing is known. */
    public static List<Owed> of(Home home, Warehouse warehouse, Question question) {
        Release release = warehouse.release();
        Optional<SchoolYear> year = question.schoolYear()
                .or(() -> release.entries().stream()
                        .map(Release.Entry::schoolYear)
                        .max(Comparator.naturalOrder()));
        if (year.isEmpty()) {
            return List.of();
        }
        Map<String, Unit> units = new HashMap<>();
        warehouse.catalogue().units().forEach(unit -> units.put(unit.code(), unit));
        List<Owed> owed = new ArrayList<>(forms(home, release, year.get(), units, question));
        if (question.form().isEmpty()) {
            owed.addAll(reports(warehouse, year.get(), question.today()));
        }
        owed.sort(Comparator.comparing(Owed::unit).thenComparing(Owed::basis).thenComparing(Owed::what));
        return owed;
    }

    private record Key(String unit, String form) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return unit.equals(other.unit) ? form.compareTo(other.form) : unit.compareTo(other.unit);
        }
    }

    private static List<Owed> forms(
            Home home, Release release, SchoolYear year, Map<String, Unit> units, Question question) {
        TreeSet<Key> expected = new TreeSet<>();
        Map<Key, LocalDate> came = new HashMap<>();
        for (Release.Entry entry : release.entries()) {
            Key key = new Key(entry.unit(), entry.form());
            if (question.form().map(entry.form()::equals).orElse(true)) {
                if (entry.schoolYear().plus(1).equals(year)) {
                    expected.add(key);
                }
                if (entry.schoolYear().equals(year)) {
                    came.put(key, entry.received());
                }
            }
        }
        firstComing(home, release, year, came);
        return expected.stream()
                .map(key -> form(key, year, units.get(key.unit()), Optional.ofNullable(came.get(key)), question))
                .toList();
    }

    /** A correction does not make a unit late: what counts is when its first usable delivery came. */
    private static void firstComing(Home home, Release release, SchoolYear year, Map<Key, LocalDate> came) {
        Manifests manifests = new Manifests(home);
        for (Release earlier : new Releases(home).list()) {
            if (earlier.number() <= release.number()) {
                for (Release.Entry entry : earlier.entries()) {
                    if (entry.schoolYear().equals(year)
                            && release.findWithdrawn(entry.batch()).isEmpty()) {
                        came.computeIfPresent(
                                new Key(entry.unit(), entry.form()),
                                (key, day) -> manifests
                                        .find(entry.batch())
                                        .map(Batch::received)
                                        .filter(day::isAfter)
                                        .orElse(day));
                    }
                }
            }
        }
    }

    private static Owed form(Key key, SchoolYear year, Unit unit, Optional<LocalDate> received, Question question) {
        LocalDate due = question.due();
        boolean ended = Optional.ofNullable(unit)
                .flatMap(one -> one.validity().to())
                .filter(end -> end.isBefore(due))
                .isPresent();
        Status status = received.isEmpty() && ended ? Status.UNIT_ENDED : status(due, received, question.today());
        return new Owed(
                key.unit(),
                unit == null ? key.unit() : unit.name(),
                Basis.YEAR_BEFORE,
                key.form(),
                year,
                due,
                received,
                status,
                late(status, due, received, question.today()));
    }

    private static List<Owed> reports(Warehouse warehouse, SchoolYear year, LocalDate day) {
        return warehouse
                .database()
                .query(
                        "select unit, coalesce(unit_name, unit) as name, report, period, due, received_on "
                                + "from submission_by_unit where school_year = ? order by all",
                        row -> {
                            LocalDate due = row.date("due");
                            Optional<LocalDate> received = row.findDate("received_on");
                            Status status = status(due, received, day);
                            return new Owed(
                                    row.text("unit"),
                                    row.text("name"),
                                    Basis.SUBMISSIONS,
                                    row.text("report") + " " + row.text("period"),
                                    year,
                                    due,
                                    received,
                                    status,
                                    late(status, due, received, day));
                        },
                        year.startYear());
    }

    private static Status status(LocalDate due, Optional<LocalDate> received, LocalDate day) {
        if (received.isPresent()) {
            return received.get().isAfter(due) ? Status.LATE : Status.ON_TIME;
        }
        return !day.isAfter(due) ? Status.NOT_DUE : Status.MISSING;
    }

    private static long late(Status status, LocalDate due, Optional<LocalDate> received, LocalDate day) {
        return switch (status) {
            case LATE, MISSING -> ChronoUnit.DAYS.between(due, received.orElse(day));
            case ON_TIME, NOT_DUE, UNIT_ENDED -> 0;
        };
    }
}
