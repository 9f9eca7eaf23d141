-- One row per delivery of an institution's training figures for a year that another unit reports too.
with reported as (
    select reporting_unit, school_year, institution_code, _batch, min(_row) as _row
    from form_training
    group by all
)
select
    'training' as form,
    one.reporting_unit as unit,
    one.school_year,
    one._batch as batch,
    one._row as row,
    'institution_code' as field,
    one.institution_code as found,
    min(other._batch) as other_batch,
    arg_min(other._row, other._batch) as other_row
from reported as one
join reported as other using (institution_code, school_year)
where one.reporting_unit <> other.reporting_unit
group by all
