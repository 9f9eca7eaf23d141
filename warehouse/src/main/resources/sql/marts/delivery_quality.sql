-- One row per form, unit and school year that counts in this release.
select
    entry.form, entry.unit, unit.name as unit_name, entry.school_year, entry.received as received_on,
    batch.rows_read, batch.rows_accepted, batch.rows_rejected, batch.rows_duplicate
from led_entry as entry
join led_batch as batch on batch.batch = entry.batch
left join cat_unit as unit on unit.unit = entry.unit
order by all
