package phanluong.warehouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import phanluong.warehouse.catalogue.DisclosureRules;

/**
 * Blocks whose counts are known by heart or drawn at random, protected and then attacked by linear programs that know every
 * shown cell and every sum.
 */
class DisclosureTest {
    private static final DisclosureRules RULES = new DisclosureRules(10, 20, 5, true, DisclosureRules.Results.OPEN);
    private static final DisclosureRules PRIMARY_ONLY =
            new DisclosureRules(10, 20, 5, false, DisclosureRules.Results.OPEN);

    /** Two districts of two communes of one school each; destinations a, b, c. */
    private static final long[][] KNOWN = {{40, 30, 4}, {60, 25, 30}, {35, 45, 20}, {80, 50, 25}};

    @Test
    void aSmallCount_isHiddenWithOthersThatLeaveItOpen() {
        Protected found = protect(new Province(KNOWN, List.of()), RULES);
        assertThat(found.report.primary()).isPositive();
        assertThat(found.report.complementary()).isPositive();
        assertThat(found.report.whole()).isFalse();
        assertThat(found.intervals()).isNotEmpty().allMatch(interval -> interval.width() > 5 - 1e-6);
    }

    @Test
    void withoutComplements_theSmallCountIsComputedFromTheTotal() {
        Protected found = protect(new Province(KNOWN, List.of()), PRIMARY_ONLY);
        assertThat(found.report.complementary()).isZero();
        assertThat(found.intervals())
                .anyMatch(interval -> interval.width() < 1e-6 && interval.cell().value() == 4);
    }

    @Test
    void theProvince_isNotHidden_whereItsPartsCanBe() {
        Protected found = protect(new Province(KNOWN, List.of()), RULES);
        assertThat(found.block.shown().stream()
                        .filter(shown -> shown.key().get(0).equals("province"))
                        .filter(shown -> shown.cell().isHidden()))
                .isEmpty();
    }

    @Test
    void largeCounts_areAllShown() {
        Protected found = protect(
                new Province(new long[][] {{40, 30, 14}, {60, 25, 30}, {35, 45, 20}, {80, 50, 25}}, List.of()), RULES);
        assertThat(found.report.primary() + found.report.complementary()).isZero();
        assertThat(found.report.narrowest()).isEmpty();
    }

    @Test
    void whereThereIsOneGraduate_onlyWhatNobodyDidIsShown() {
        Protected found = protect(new Province(new long[][] {{1, 0, 0}}, List.of()), RULES);
        assertThat(found.block.cells().all())
                .filteredOn(cell -> cell.value() > 0)
                .isNotEmpty()
                .noneMatch(Cell::isShown);
    }

    @Test
    void inASmallGroup_allOrNothingIsHidden() {
        Protected found = protect(
                new Province(new long[][] {{15, 0, 0}, {60, 25, 30}, {35, 45, 20}, {80, 50, 25}}, List.of()), RULES);
        assertThat(found.block.shown().stream()
                        .filter(shown -> shown.key().get(1).equals("c0")
                                && !shown.key().get(6).equals("all")))
                .isNotEmpty()
                .allMatch(shown -> shown.cell().isHidden());
    }

    @Test
    void provincesDrawnAtRandom_withCategoriesOfPupils_areNeverNarrowerThanAsked() {
        int exactWithout = 0;
        for (int seed = 0; seed < 40; seed++) {
            Province province = Province.random(new Random(seed), 12, 5);
            Protected found = protect(province, RULES);
            assertThat(found.intervals())
                    .as("seed " + seed)
                    .allMatch(interval -> interval.width() > RULES.width() - 1e-6);
            exactWithout += (int) protect(province, PRIMARY_ONLY).intervals().stream()
                    .filter(interval -> interval.width() < 1e-6)
                    .count();
        }
        assertThat(exactWithout)
                .as("cells computed when only the small ones are hidden")
                .isGreaterThan(100);
    }

    private static Protected protect(Province province, DisclosureRules rules) {
        SchoolCounts counts = province.counts();
        BitSet everywhere = new BitSet();
        everywhere.set(0, counts.schools().size());
        AreaSets areas = new AreaSets(province.frames(), everywhere);
        Cells cells = new Cells(counts);
        Block block = new Block(
                2024,
                "THCS",
                cells,
                new BlockMaker(2024, "THCS", counts, cells, areas, areas, areas).make(province.breakings(), List.of()));
        BlockReport report = new Protection(rules).protect(block, counts, province.breakings());
        return new Protected(block, report);
    }

    private record Protected(Block block, BlockReport report) {
        List<Attack.Interval> intervals() {
            return new Attack(RULES.width())
                    .intervals(block.cells().all(), block.cells().equations());
        }
    }

    /** Schools by destination, a commune each and two communes a district; or with girls and boys told apart. */
    private record Province(long[][] graduates, List<long[][]> girlsAndBoys) {
        static Province random(Random random, int schools, int destinations) {
            long[][] all = new long[schools][destinations];
            long[][] girls = new long[schools][destinations];
            long[][] boys = new long[schools][destinations];
            for (int school = 0; school < schools; school++) {
                for (int destination = 0; destination < destinations; destination++) {
                    int size = random.nextInt(4) == 0 ? 6 : 60;
                    girls[school][destination] = random.nextInt(size);
                    boys[school][destination] = random.nextInt(size);
                    all[school][destination] = girls[school][destination] + boys[school][destination];
                }
            }
            return new Province(all, List.of(girls, boys));
        }

        SchoolCounts counts() {
            int destinations = graduates[0].length;
            List<String> schools = new ArrayList<>();
            BitSet all = new BitSet();
            for (int school = 0; school < graduates.length; school++) {
                schools.add("s" + school);
                all.set(school);
            }
            List<String> names = List.of("a", "b", "c", "d", "e").subList(0, destinations);
            List<long[][]> tables = new ArrayList<>();
            tables.add(withRest(graduates));
            girlsAndBoys.forEach(table -> tables.add(withRest(table)));
            List<BitSet> told = new ArrayList<>();
            for (int index = 0; index <= destinations; index++) {
                told.add(all);
            }
            return new SchoolCounts(schools, names, tables, told);
        }

        private static long[][] withRest(long[][] table) {
            long[][] wide = new long[table.length][];
            for (int school = 0; school < table.length; school++) {
                wide[school] = Arrays.copyOf(table[school], table[school].length + 1);
            }
            return wide;
        }

        Map<String, Map<String, BitSet>> frames() {
            Map<String, Map<String, BitSet>> frames = new LinkedHashMap<>();
            for (int school = 0; school < graduates.length; school++) {
                place(frames, "province", "p", school);
                place(frames, "district", "d" + school / 2, school);
                place(frames, "commune", "c" + school, school);
            }
            return frames;
        }

        private static void place(Map<String, Map<String, BitSet>> frames, String frame, String area, int school) {
            frames.computeIfAbsent(frame, any -> new LinkedHashMap<>())
                    .computeIfAbsent(area, any -> new BitSet())
                    .set(school);
        }

        List<Breaking> breakings() {
            if (girlsAndBoys.isEmpty()) {
                return List.of();
            }
            BitSet all = new BitSet();
            all.set(0, graduates.length);
            return List.of(new Breaking(
                    "sex",
                    true,
                    all,
                    List.of(
                            new Breaking.Category("female", 1, all, true, false),
                            new Breaking.Category("male", 2, all, true, false))));
        }
    }
}
