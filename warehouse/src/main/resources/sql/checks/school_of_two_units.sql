-- One row per delivery of a school's figures for a year and level that another unit reports too.
with reported as (
    select 'school_years' as form, reporting_unit, school_year, level, school_code, _batch, min(_row) as _row
    from form_school_years
    group by all
    union all
    select 'graduates' as form, reporting_unit, school_year, level, school_code, _batch, min(_row) as _row
    from pupil_count
    group by all
    union all
    select 'graduate_counts' as form, reporting_unit, school_year, level, school_code, _batch, min(_row) as _row
    from form_graduate_counts
    group by all
)
select
    one.form,
    one.reporting_unit as unit,
    one.school_year,
    one._batch as batch,
    one._row as row,
    'school_code' as field,
    one.school_code as found,
    min(other._batch) as other_batch,
    arg_min(other._row, other._batch) as other_row
from reported as one
join reported as other using (school_code, school_year, level)
where
    one.reporting_unit <> other.reporting_unit
    and (one.form = 'school_years') = (other.form = 'school_years')
group by all
