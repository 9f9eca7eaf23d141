-- Pilots, parks and the others together are all areas of the detail frame.
select value.indicator, value.school_year
from indicator_by_area as value
join cat_region as region on value.frame = region.detail_frame
join cat_indicator as definition on definition.indicator = value.indicator and definition.grain = 'school'
left join (
    select indicator, school_year, sum(numerator) as numerator, sum(denominator) as denominator
    from pilot_comparison
    group by all
) as groups on groups.indicator = value.indicator and groups.school_year = value.school_year
group by value.indicator, value.school_year, groups.numerator, groups.denominator
having sum(value.numerator) is distinct from groups.numerator or sum(value.denominator) is distinct from groups.denominator
