-- A school has no more graduates than pupils in the cohort.
select school_code, school_year, level, breakdown
from fct_graduate
group by school_code, school_year, level, breakdown
having max(value) filter (item = 'graduates') > max(value) filter (item = 'cohort')
