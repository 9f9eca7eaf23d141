package phanluong.warehouse.check;

import java.util.Comparator;
import phanluong.warehouse.time.SchoolYear;

/**
 * What a check of a release found in one place.
 *
 * @param row the row's number in its delivery; null when it is the delivery as a whole
 * @param field where it is shown; {@code found} what stands there, or the figures that do not fit; never what a pupil is
 *     known by
 * @param otherBatch the batch of the row that it contradicts, {@code otherRow} its number; null when there is none
 */
public record CheckFinding(
        String code,
        String form,
        String unit,
        SchoolYear schoolYear,
        String batch,
        Long row,
        String field,
        String found,
        String otherBatch,
        Long otherRow) {
    static final Comparator<CheckFinding> ORDER = Comparator.comparing(CheckFinding::code)
            .thenComparing(CheckFinding::form)
            .thenComparing(CheckFinding::unit)
            .thenComparing(CheckFinding::schoolYear)
            .thenComparing(CheckFinding::batch)
            .thenComparing(CheckFinding::row, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(CheckFinding::field)
            .thenComparing(CheckFinding::found);
}
