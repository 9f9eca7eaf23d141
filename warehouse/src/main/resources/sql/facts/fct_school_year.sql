-- One row per school, school year and level: what the latest delivery says of the school.
select *
from form_school_years
qualify row_number() over (
    partition by school_code, school_year, level
    order by _received desc, reporting_unit
) = 1
