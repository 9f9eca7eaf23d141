-- One row per headline indicator of graduates, comparison of schools and school year up to which it looks.
-- Results alone: made from fct_pilot_school inside the build, points rounded to tenths, graduates to hundreds, p upwards to
-- thousandths. reason says why there is none.
select
    result.indicator, indicator.name as indicator_name, result.comparison, result.school_year, result.begin_year,
    result.pilot_schools, result.other_schools, result.schools_left_out, result.districts, result.graduates,
    result.difference, result.standard_error, result.interval_low, result.interval_high, result.p_value, result.p_method,
    result.smallest_p, result.reason
from school_result as result
join cat_indicator as indicator on indicator.indicator = result.indicator
order by all
