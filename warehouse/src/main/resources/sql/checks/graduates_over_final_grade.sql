-- One row per delivery, school and level with more graduates among its pupil rows than pupils in the final grade.
select
    'graduates' as form,
    counted.reporting_unit as unit,
    counted.school_year,
    counted._batch as batch,
    counted._row as row,
    'graduated' as field,
    'school_code=' || school_code || '; level=' || level || '; graduates=' || counted.graduates
        || '; final_grade_pupils=' || year.final_grade_pupils as found,
    year._batch as other_batch,
    year._row as other_row
from pupil_count as counted
join form_school_years as year using (school_code, school_year, level)
where counted.graduates > year.final_grade_pupils
