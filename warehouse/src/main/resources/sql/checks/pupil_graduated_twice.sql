-- One row per graduate who graduated from the same level in another school year too.
with placed as (
    select
        *,
        count(distinct school_year) over same as years,
        first_value(_batch) over in_order as first_batch,
        first_value(_row) over in_order as first_row,
        first_value(school_year) over in_order as first_year
    from repeated_pupil
    where graduated
    window
        same as (partition by pupil_id, level),
        in_order as (partition by pupil_id, level order by school_year, _batch, _row)
)
select
    'graduates' as form,
    reporting_unit as unit,
    school_year,
    _batch as batch,
    _row as row,
    'school_year' as field,
    first_year || '-' || first_year + 1 as found,
    first_batch as other_batch,
    first_row as other_row
from placed
where years > 1 and school_year > first_year
