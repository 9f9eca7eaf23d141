-- Pilots, parks and the others together are all areas of the detail frame.
select value.indicator, value.school_year
from fct_indicator_scope as value
join cat_region as region on value.frame = region.detail_frame
join cat_indicator as indicator on indicator.indicator = value.indicator and indicator.grain = 'school'
join cat_definition as definition
    on definition.indicator = value.indicator and definition.definition = value.definition and definition.is_used
left join (
    select indicator, school_year, sum(numerator) as numerator, sum(denominator) as denominator
    from fct_pilot_comparison
    group by all
) as groups on groups.indicator = value.indicator and groups.school_year = value.school_year
where value.scope = 'all'
group by value.indicator, value.school_year, groups.numerator, groups.denominator
having sum(value.numerator) is distinct from groups.numerator or sum(value.denominator) is distinct from groups.denominator
