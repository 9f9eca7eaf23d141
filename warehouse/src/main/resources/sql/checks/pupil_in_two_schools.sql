-- One row per pupil row whose pupil stands in another school or delivery of the same year too, with the same destination.
with placed as (
    select
        *,
        count(*) over same as rows_of_pupil,
        count(distinct coalesce(destination, '')) over same as destinations,
        first_value(_batch) over in_order as first_batch,
        first_value(_row) over in_order as first_row,
        nth_value(_batch, 2) over in_order as second_batch,
        nth_value(_row, 2) over in_order as second_row
    from repeated_pupil
    window
        same as (partition by pupil_id, level, school_year),
        in_order as (
            partition by pupil_id, level, school_year order by _batch, _row
            rows between unbounded preceding and unbounded following
        )
)
select
    'graduates' as form,
    reporting_unit as unit,
    school_year,
    _batch as batch,
    _row as row,
    'school_code' as field,
    school_code as found,
    if(_batch = first_batch and _row = first_row, second_batch, first_batch) as other_batch,
    if(_batch = first_batch and _row = first_row, second_row, first_row) as other_row
from placed
where rows_of_pupil > 1 and destinations = 1
