package phanluong.jobs.blank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import phanluong.warehouse.catalogue.Unit;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.time.SchoolYear;

/**
 * A form as it goes out to one unit.
 *
 * @param rows what is filled in already: values by field, as batches hold them
 * @param lists what may be chosen, by field
 * @param due when the unit's reports of this school year are due, in words; empty when nobody has said
 * @param source the release from which rows and lists come; empty when there is none
 */
record Content(
        Form form,
        Unit unit,
        SchoolYear year,
        List<Map<String, Object>> rows,
        Map<String, CodeList> lists,
        List<String> due,
        Optional<Release> source) {}
