package phanluong.warehouse.pilot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import phanluong.warehouse.catalogue.DisclosureRules;
import phanluong.warehouse.statistics.proportion.Proportion;
import phanluong.warehouse.time.SchoolYear;

/**
 * The schools that one comparison puts beside each other, each with all its graduates before and since the beginning: with years in
 * a row the errors of a school hang together, and two rows a school are what a few clusters can carry (Bertrand, Duflo and
 * Mullainathan 2004, section IV.C).
 *
 * @param schools those that have graduates in every year, by code
 * @param leftOut how many of those asked for lack a year
 */
record SchoolSample(SchoolYear begin, List<School> schools, int leftOut) {

    /** @param pilot whether it is in the group under the pilot */
    record School(String code, String district, boolean pilot, Proportion before, Proportion after) {}

    /**
     * @param group whether a school is in the group under the pilot; empty where it is in neither
     * @param years all that are looked at, some of them before {@code begin}
     */
    static SchoolSample of(
            List<SchoolCount> counts,
            Function<SchoolCount, Optional<Boolean>> group,
            List<SchoolYear> years,
            SchoolYear begin) {
        Map<String, List<SchoolCount>> bySchool = counts.stream()
                .filter(one -> group.apply(one).isPresent())
                .collect(Collectors.groupingBy(SchoolCount::school, TreeMap::new, Collectors.toList()));
        List<School> schools = new ArrayList<>();
        bySchool.forEach((code, own) -> {
            Set<SchoolYear> seen =
                    own.stream().map(SchoolCount::schoolYear).collect(Collectors.toCollection(HashSet::new));
            if (seen.containsAll(years)) {
                schools.add(new School(
                        code,
                        own.get(0).district(),
                        group.apply(own.get(0)).orElseThrow(),
                        sum(own.stream()
                                .filter(one -> one.schoolYear().compareTo(begin) < 0)
                                .toList()),
                        sum(own.stream()
                                .filter(one -> one.schoolYear().compareTo(begin) >= 0)
                                .toList())));
            }
        });
        return new SchoolSample(begin, schools, bySchool.size() - schools.size());
    }

    private static Proportion sum(List<SchoolCount> counts) {
        return new Proportion(
                counts.stream().mapToLong(one -> one.graduates().count()).sum(),
                counts.stream().mapToLong(one -> one.graduates().total()).sum());
    }

    /** Why nothing may be told of these schools; empty where it may. */
    Optional<SchoolComparison.Reason> reason(DisclosureRules.Results rules) {
        List<List<School>> groups = List.of(group(true), group(false));
        if (schools.size() < rules.schools() || groups.stream().anyMatch(own -> own.size() < rules.schoolsOfGroup())) {
            return Optional.of(SchoolComparison.Reason.FEW_SCHOOLS);
        }
        for (ToLongFunction<School> time : List.<ToLongFunction<School>>of(
                school -> school.before().total(), school -> school.after().total())) {
            for (List<School> own : groups) {
                long all = own.stream().mapToLong(time).sum();
                if (all < rules.graduates()) {
                    return Optional.of(SchoolComparison.Reason.FEW_GRADUATES);
                }
                if (own.stream().mapToLong(time).anyMatch(one -> 100 * one > rules.largestShare() * all)) {
                    return Optional.of(SchoolComparison.Reason.ONE_SCHOOL);
                }
            }
        }
        return Optional.empty();
    }

    List<School> group(boolean pilot) {
        return schools.stream().filter(school -> school.pilot() == pilot).toList();
    }

    long graduates() {
        return schools.stream()
                .mapToLong(school -> school.before().total() + school.after().total())
                .sum();
    }
}
