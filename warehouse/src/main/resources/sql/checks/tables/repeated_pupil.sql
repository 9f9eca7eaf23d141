-- One row per accepted pupil row whose pupil stands in another row of the same level too, in whatever delivery.
-- rows_of_year, destinations_of_year: how many rows and destinations the pupil has in this school year; other_batch,
-- other_row: another of those rows, the first one where this is not the first itself.
-- Hashes find the few candidates among all rows; the checks compare the whole key.
with repeated as (
    select hash(pupil_id, level) as key
    from form_graduates
    group by key
    having count(*) > 1
),
candidate as (
    select
        pupil.pupil_id,
        pupil.level,
        pupil.school_year,
        pupil.reporting_unit,
        pupil.school_code,
        pupil.graduated,
        pupil.destination,
        pupil._batch,
        pupil._row
    from form_graduates as pupil
    semi join repeated on repeated.key = hash(pupil.pupil_id, pupil.level)
)
select
    *,
    count(*) over same as rows_of_year,
    count(distinct coalesce(destination, '')) over same as destinations_of_year,
    if(row_number() over in_order = 1, nth_value(_batch, 2) over in_order, first_value(_batch) over in_order) as other_batch,
    if(row_number() over in_order = 1, nth_value(_row, 2) over in_order, first_value(_row) over in_order) as other_row
from candidate
window
    same as (partition by pupil_id, level, school_year),
    in_order as (
        partition by pupil_id, level, school_year order by _batch, _row
        rows between unbounded preceding and unbounded following
    )
