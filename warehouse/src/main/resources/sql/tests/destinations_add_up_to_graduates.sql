-- The destinations of a school's graduates add up to its graduates, where all are known.
select school_code, school_year, level, breakdown
from fct_graduate
group by school_code, school_year, level, breakdown
having count(*) filter (item like 'graduates_%' and value is null) = 0
    and sum(value) filter (item like 'graduates_%') <> sum(value) filter (item = 'graduates')
