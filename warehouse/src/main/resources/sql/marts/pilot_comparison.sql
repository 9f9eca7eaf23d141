-- One row per indicator of schools, school year and group of areas of the detail frame: pilots beside the others.
-- The group's value is that of its numerators over its denominators, not a mean of rates; areas without a value are left out
-- and counted. No test of a difference: that is the reviews'.
with grouped as (
    select
        value.indicator, value.school_year, place.area_group,
        value.indicator_name, value.counted_in,
        count(*) as areas_expected,
        count(value.value) as areas,
        sum(value.numerator)::bigint as numerator,
        sum(value.denominator)::bigint as denominator,
        min(value.value) as lowest,
        max(value.value) as highest,
        max(value.gap) as gap,
        max(value.break_mark) as break_mark
    from indicator_by_area as value
    join pilot_group as place on place.frame = value.frame and place.area_code = value.area_code
    group by all
)
select
    grouped.* exclude (gap),
    definition.factor::double * numerator / denominator as value,
    case when denominator is null then gap end as gap
from grouped
join cat_indicator as definition on definition.indicator = grouped.indicator and definition.grain = 'school'
order by all
