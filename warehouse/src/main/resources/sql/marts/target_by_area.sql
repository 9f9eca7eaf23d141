-- One row per indicator, frame, area, school year and target.
-- Judged on integers: thousandths of a percent on one side, counts on the other. missing_count is how many more pupils or
-- schools would have been needed; gap_points is value minus target, in percentage points.
with judged as (
    select
        value.indicator, value.frame, value.area_code, value.school_year,
        target.target_set, target.target_year, target.due_school_year, target.comparator,
        target.thousandths, target.confirmed,
        value.numerator, value.denominator, value.value, value.gap,
        numerator * 100000 as reached,
        denominator * thousandths as needed,
        numerator * 100000 as worst_reached,
        (denominator + uncounted) * thousandths as worst_needed,
        (numerator + uncounted) * 100000 as best_reached
    from indicator_by_area as value
    join cat_target as target on target.indicator = value.indicator
    where target.scope = 'all'
)
select
    indicator, frame, area_code, school_year, target_set, target_year, due_school_year, comparator,
    (thousandths / 1000.0)::decimal(9, 3) as target,
    confirmed,
    numerator, denominator, value,
    value - thousandths / 1000.0 as gap_points,
    case
        when numerator is null then null
        when comparator = 'ge' then greatest(0, (needed + 99999) // 100000 - numerator)
        else greatest(0, needed // 100000 + 1 - numerator)
    end as missing_count,
    case
        when numerator is null or worst_needed is null then 'cannot_say'
        when comparator = 'ge' and worst_reached >= worst_needed then 'met'
        when comparator = 'gt' and worst_reached > worst_needed then 'met'
        when comparator = 'ge' and best_reached < worst_needed then 'not_met'
        when comparator = 'gt' and best_reached <= worst_needed then 'not_met'
        else 'cannot_say'
    end as status,
    gap
from judged
order by all
