package phanluong.jobs.attack;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;

/** One school year and level as one release shows it: its schools, its areas, and the cells of both. */
final class View {
    private final Board board;
    private final int release;
    private final int schoolYear;
    private final String level;
    private final List<School> schools;
    private final Optional<View> before;
    private final BitSet sentSince;
    private final Map<String, BitSet> complete = new HashMap<>();
    private final Map<BitSet, String> names = new HashMap<>();

    /**
     * @param before the same in the release before; empty when that shows nothing of it
     * @param sentSince whose schools may have sent something since then
     */
    View(
            Board board,
            int release,
            int schoolYear,
            String level,
            List<School> schools,
            Optional<View> before,
            Predicate<School> sentSince) {
        this.board = board;
        this.release = release;
        this.schoolYear = schoolYear;
        this.level = level;
        this.schools = schools;
        this.before = before;
        this.sentSince = where(sentSince);
    }

    Board board() {
        return board;
    }

    Equations equations() {
        return board.equations();
    }

    SortedSet<String> destinations() {
        return board.destinations();
    }

    String level() {
        return level;
    }

    int schoolYear() {
        return schoolYear;
    }

    int release() {
        return release;
    }

    BitSet all() {
        return where(school -> true);
    }

    BitSet where(Predicate<School> predicate) {
        BitSet found = new BitSet(schools.size());
        for (int index = 0; index < schools.size(); index++) {
            found.set(index, predicate.test(schools.get(index)));
        }
        return found;
    }

    /** The schools of an area; none for an area that the frame does not hold. */
    BitSet area(String frame, String area) {
        BitSet found = where(school -> area.equals(school.areas().get(frame)));
        names.putIfAbsent(found, area);
        return found;
    }

    BitSet category(BitSet of, String breakdown, String category) {
        BitSet found = where(school -> category.equals(school.traits().get(breakdown)));
        found.and(of);
        names.computeIfAbsent(found, one -> name(of) + " " + breakdown + "=" + category);
        return found;
    }

    /** By area, the schools of a frame. */
    Map<String, BitSet> areas(String frame) {
        Map<String, BitSet> areas = new TreeMap<>();
        schools.forEach(school -> areas.computeIfAbsent(school.areas().get(frame), code -> area(frame, code)));
        return areas;
    }

    /** The breakdowns of schools. */
    Set<String> traits() {
        return schools.get(0).traits().keySet();
    }

    /** By category, the schools of a breakdown of schools. */
    Map<String, BitSet> categories(BitSet of, String breakdown) {
        Map<String, BitSet> categories = new TreeMap<>();
        for (int index = of.nextSetBit(0); index >= 0; index = of.nextSetBit(index + 1)) {
            categories.computeIfAbsent(
                    schools.get(index).traits().get(breakdown), code -> category(of, breakdown, code));
        }
        return categories;
    }

    /** The smallest groups that equations can tell apart: same areas, same traits, sent together. */
    List<BitSet> classes() {
        Map<String, BitSet> classes = new TreeMap<>();
        for (int index = 0; index < schools.size(); index++) {
            School school = schools.get(index);
            classes.computeIfAbsent(
                            new TreeMap<>(school.areas()) + " " + new TreeMap<>(school.traits()) + sent(index),
                            key -> new BitSet(schools.size()))
                    .set(index);
        }
        classes.values().forEach(one -> names.putIfAbsent(one, "schools " + codes(one)));
        return List.copyOf(classes.values());
    }

    private String sent(int school) {
        return sentSince.get(school) + before.map(view -> view.sent(school)).orElse("");
    }

    private String name(BitSet of) {
        return names.containsKey(of) ? names.get(of) : codes(of).toString();
    }

    private List<String> codes(BitSet of) {
        return of.stream().mapToObj(index -> schools.get(index).code()).toList();
    }

    /** Says that every one of these schools gave its graduates' {@code part} (a breakdown of pupils, or every destination). */
    void isComplete(String part, BitSet of) {
        complete.computeIfAbsent(part, one -> new BitSet()).or(of);
    }

    /** The graduates of schools by one destination or several. */
    int cell(BitSet of, String category, SortedSet<String> destinations) {
        return board.quantity(
                new Board.Cell(schoolYear, level, since(of), of, category, destinations),
                () -> schoolYear + " " + level + " " + name(of) + " release " + since(of));
    }

    int graduates(BitSet of, String category) {
        return cell(of, category, destinations());
    }

    int cell(BitSet of, String category, String destination) {
        return cell(of, category, board.only(destination));
    }

    /**
     * What only some schools of an area gave is another cell than all of it, unless it is known that all gave it.
     *
     * @param part what was given: a breakdown, or {@code whole}
     */
    String given(BitSet of, String part) {
        return isGiven(of, part) ? Board.EVERYONE : part + " given";
    }

    boolean isGiven(BitSet of, String part) {
        BitSet missing = (BitSet) of.clone();
        missing.andNot(complete.getOrDefault(part, new BitSet()));
        return missing.isEmpty();
    }

    private int since(BitSet of) {
        return before.isPresent() && !of.intersects(sentSince) ? before.get().since(of) : release;
    }
}
