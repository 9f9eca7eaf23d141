-- One row per delivery of a unit that did not exist on any day between the start of the school year and the delivery.
select
    entry.form,
    entry.unit,
    entry.school_year,
    entry.batch,
    null::bigint as row,
    'reporting_unit' as field,
    entry.unit as found
from led_entry as entry
where not exists (
    from cat_unit as unit
    where
        unit.unit = entry.unit
        and (unit.valid_from is null or unit.valid_from <= entry.received)
        and (unit.valid_to is null or unit.valid_to >= make_date(entry.school_year, 9, 1))
)
