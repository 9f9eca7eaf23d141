-- One row per delivery, school and level with figures of a school year in which the lists say that the school was not open.
with reported as (
    select 'school_years' as form, reporting_unit, school_year, level, school_code, _batch, min(_row) as _row
    from form_school_years
    where pupils > 0
    group by all
    union all
    select 'graduates' as form, reporting_unit, school_year, level, school_code, _batch, _row
    from pupil_count
    union all
    select 'graduate_counts' as form, reporting_unit, school_year, level, school_code, _batch, min(_row) as _row
    from form_graduate_counts
    group by all
)
select
    form,
    reporting_unit as unit,
    school_year,
    _batch as batch,
    _row as row,
    'school_code' as field,
    school_code as found
from reported
where
    exists (from school_open where school_open.school_code = reported.school_code)
    and not exists (
        from school_open
        where
            school_open.school_code = reported.school_code
            and valid_from <= make_date(reported.school_year + 1, 8, 31)
            and valid_to >= make_date(reported.school_year, 9, 1)
    )
