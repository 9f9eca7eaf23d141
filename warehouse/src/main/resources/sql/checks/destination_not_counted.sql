-- One row per delivery in which THPT graduates went to elementary or intermediate training, which the plan does not count.
select
    'graduates' as form,
    reporting_unit as unit,
    school_year,
    _batch as batch,
    min(_row) as row,
    'destination' as field,
    'level=THPT; elementary, intermediate=' || sum(short_courses)::bigint || '; graduates=' || sum(graduates)::bigint as found
from pupil_count
where level = 'THPT'
group by reporting_unit, school_year, _batch
having sum(short_courses) > 0
