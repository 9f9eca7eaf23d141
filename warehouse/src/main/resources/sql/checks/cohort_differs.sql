-- One row per delivery, school and level whose pupils of the final grade differ from those of the school's own figures.
with cohort as (
    select 'graduates' as form, reporting_unit, school_year, level, school_code, _batch, _row, 'pupil_id' as field, pupils
    from pupil_count
    union all
    select 'graduate_counts' as form, reporting_unit, school_year, level, school_code, _batch, _row, 'cohort' as field, cohort as pupils
    from form_graduate_counts
    where breakdown = 'total'
)
select
    cohort.form,
    cohort.reporting_unit as unit,
    cohort.school_year,
    cohort._batch as batch,
    cohort._row as row,
    cohort.field,
    'school_code=' || school_code || '; level=' || level || '; pupils=' || cohort.pupils
        || '; final_grade_pupils=' || year.final_grade_pupils as found,
    year._batch as other_batch,
    year._row as other_row
from cohort
join form_school_years as year using (school_code, school_year, level)
where
    abs(cohort.pupils - year.final_grade_pupils) > getvariable('pupils')
    and abs(cohort.pupils - year.final_grade_pupils) * 100 > getvariable('percent') * year.final_grade_pupils
