-- One row per indicator of schools, school year and group of areas of the detail frame: pilots beside the others.
-- The group's value is that of its numerators over its denominators, not a mean of rates; areas without a value are left out
-- and counted. lowest and highest are those of areas whose value is shown. No test of a difference: that is the reviews'.
with shown as (
    select
        value.indicator, value.school_year, place.area_group,
        min(value.value) as lowest, max(value.value) as highest, max(value.break_mark) as break_mark
    from indicator_by_area as value
    join fct_pilot_group as place on place.frame = value.frame and place.area_code = value.area_code
    group by all
),
hidden as (
    select
        indicator, definition, school_year, area_code as area_group,
        bool_or(part = 'numerator') as numerator,
        bool_or(part = 'denominator') as denominator,
        bool_or(part in ('numerator', 'denominator')) as value
    from hidden_indicator
    where frame = 'pilot_group' and scope = 'all'
    group by all
)
select
    counted.indicator, counted.school_year, counted.area_group,
    definition.name as indicator_name, definition.unit as counted_in,
    counted.areas_expected, counted.areas,
    if(hidden.numerator, null, counted.numerator) as numerator,
    if(hidden.denominator, null, counted.denominator) as denominator,
    shown.lowest, shown.highest, shown.break_mark,
    if(hidden.value, null, definition.factor::double * counted.numerator / counted.denominator) as value,
    case
        when hidden.value then 'suppressed'
        when counted.denominator is null then counted.gap
    end as gap
from fct_pilot_comparison as counted
join cat_indicator as definition on definition.indicator = counted.indicator
join shown
    on shown.indicator = counted.indicator
    and shown.school_year = counted.school_year
    and shown.area_group = counted.area_group
left join hidden
    on hidden.indicator = counted.indicator
    and hidden.definition = counted.definition
    and hidden.school_year = counted.school_year
    and hidden.area_group = counted.area_group
order by all
