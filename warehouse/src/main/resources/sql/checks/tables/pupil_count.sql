-- One row per delivery, school, level and school year: how many pupil rows it has, and where they begin.
select
    reporting_unit,
    school_year,
    level,
    school_code,
    _batch,
    min(_row) as _row,
    count(*) as pupils,
    count(*) filter (where graduated) as graduates,
    count(*) filter (where graduated and destination = 'unknown') as unknown,
    count(*) filter (where graduated and destination in ('elementary', 'intermediate')) as short_courses
from form_graduates
group by all
