-- Girls and boys of a school add up to its pupils.
select school_code, school_year, level, girls, boys, pupils
from fct_school_year
where girls + boys <> pupils
