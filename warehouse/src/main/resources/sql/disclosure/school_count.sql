-- One row per school year, level, school and destination: graduates of whom the destination is told; destination all: the school's graduates.
select
    school_year, level, school_code,
    case when item = 'graduates' then 'all' else substr(item, 11) end as destination,
    value as graduates
from fct_graduate
where breakdown = 'all' and starts_with(item, 'graduates') and value is not null
order by all
