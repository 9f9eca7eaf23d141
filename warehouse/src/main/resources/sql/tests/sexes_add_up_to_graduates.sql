-- Graduates by sex add up to all graduates of the school.
select school_code, school_year, level, item
from fct_graduate
group by school_code, school_year, level, item
having bool_or(breakdown like 'sex=%')
    and sum(value) filter (breakdown like 'sex=%') <> sum(value) filter (breakdown = 'all')
    and count(*) filter (breakdown like 'sex=%') = 2
