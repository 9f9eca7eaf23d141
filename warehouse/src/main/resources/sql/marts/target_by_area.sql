-- One row per indicator, frame, area, school year and target that was in force when the year's destinations were observed.
-- Judged on integers: thousandths of the target's unit on one side, counts on the other. worst_value and best_value are what
-- unknown destinations and missing schools leave possible; met or not_met only when both ends say so. missing_count is how
-- many more pupils or schools would have been needed, missing_per_year and points_per_year what each year until the
-- target's has to bring. An area of which the region's reporters know a part only is not judged.
with judged as (
    select
        value.indicator, value.definition, value.frame, value.area_code, value.school_year,
        target.* exclude (indicator),
        value.numerator, value.denominator, value.value, value.gap, value.unknown, value.uncounted,
        indicator.factor, indicator.name as indicator_name, area.name as area_name,
        changed.break_mark,
        case when target.due_school_year > value.school_year then target.due_school_year - value.school_year end as years,
        numerator * factor * 1000 as reached,
        denominator * thousandths as needed,
        (denominator + uncounted) * thousandths as most_needed,
        (numerator + unknown + uncounted) * factor * 1000 as best_reached
    from protected_indicator as value
    join cat_indicator as indicator on indicator.indicator = value.indicator
    join cat_definition as definition
        on definition.indicator = value.indicator and definition.definition = value.definition and definition.is_used
    join dim_frame_area as area
        on area.frame = value.frame and area.area_code = value.area_code and area.counted = 'all'
    join cat_target as target
        on target.indicator = value.indicator
        and target.scope = value.scope
        and target.valid_from <= make_date(value.school_year + 1, 12, 31)
        and (target.valid_to is null or target.valid_to >= make_date(value.school_year + 1, 12, 31))
    left join dim_series_break as changed
        on changed.frame = value.frame and changed.area_code = value.area_code and changed.school_year = value.school_year
),
counted as (
    select
        *,
        case
            when value is null then null
            when comparator = 'ge' then greatest(0, (needed + factor * 1000 - 1) // (factor * 1000) - numerator)
            else greatest(0, needed // (factor * 1000) + 1 - numerator)
        end as missing_count
    from judged
)
select
    indicator, definition, frame, area_code, school_year, target_set, scope, target_year, due_school_year, comparator,
    indicator_name, area_name, break_mark,
    (thousandths / 1000.0)::decimal(9, 3) as target,
    confirmed and (scope = 'all' or not exists (from cat_disadvantaged_area where not confirmed)) as confirmed,
    numerator, denominator, value,
    factor::double * numerator / (denominator + uncounted) as worst_value,
    factor::double * (numerator + unknown + uncounted) / (denominator + uncounted) as best_value,
    value - thousandths / 1000.0 as gap_points,
    missing_count,
    (missing_count + years - 1) // years as missing_per_year,
    if(value is null, null, greatest(0, thousandths / 1000.0 - value) / years) as points_per_year,
    case
        when value is null or most_needed is null then 'cannot_say'
        when comparator = 'ge' and reached >= most_needed then 'met'
        when comparator = 'gt' and reached > most_needed then 'met'
        when comparator = 'ge' and best_reached < most_needed then 'not_met'
        when comparator = 'gt' and best_reached <= most_needed then 'not_met'
        else 'cannot_say'
    end as status,
    gap
from counted
order by all
