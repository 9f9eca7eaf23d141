-- One row per delivery, school and level of pupil rows in which too many graduates have an unknown destination.
select
    'graduates' as form,
    reporting_unit as unit,
    school_year,
    _batch as batch,
    _row as row,
    'destination' as field,
    'school_code=' || school_code || '; level=' || level || '; unknown=' || unknown || '; graduates=' || graduates as found
from pupil_count
where graduates >= getvariable('pupils') and unknown * 100 > getvariable('percent') * graduates
