-- One row per frame that has breakdowns, area, school year, level, breakdown, category and destination.
-- category all is the breakdown's own total: of the schools that gave it. denominator: graduates of the category, so only
-- categories that somebody is in have rows; uncounted: graduates of the area whose schools did not give the breakdown.
select
    counted.* replace (
        if(one.frame is null, counted.numerator, null) as numerator,
        if(whole.frame is null, counted.denominator, null) as denominator,
        if(one.frame is null and whole.frame is null, counted.rate, null) as rate,
        if(one.frame is null and whole.frame is null, counted.gap, 'suppressed') as gap,
        if(whole.frame is null and everyone.measure is null, counted.uncounted, null) as uncounted
    )
from fct_graduate_breakdown as counted
left join hidden_graduates as one using (frame, area_code, school_year, level, breakdown, category, destination)
left join (
    from hidden_graduates where destination = 'all'
) as whole using (frame, area_code, school_year, level, breakdown, category)
left join hidden_measure as everyone
    on everyone.measure = lower(counted.level) || '_graduates'
    and everyone.frame = counted.frame
    and everyone.area_code = counted.area_code
    and everyone.school_year = counted.school_year
order by all
