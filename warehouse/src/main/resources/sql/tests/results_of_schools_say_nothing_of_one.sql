-- A comparison of schools has a result or a reason, rests on as many schools as the rule asks for, and is rounded.
select indicator, comparison, school_year
from pilot_school_comparison
cross join cat_disclosure as rule
where (difference is null) <> (reason is not null)
    or difference is null and coalesce(standard_error, interval_low, interval_high, p_value, graduates) is not null
    or difference is not null and (
        pilot_schools + other_schools < result_schools
        or least(pilot_schools, other_schools) < result_schools_of_group
        or graduates % 100 <> 0
        or difference <> round(difference, 1)
        or standard_error <> round(standard_error, 1)
        or interval_low <> round(interval_low, 1)
        or interval_high <> round(interval_high, 1)
        or p_value <> round(p_value, 3)
    )
