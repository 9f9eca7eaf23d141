-- One row per scope of targets, indicator, definition, frame, area and school year from the first year of data to the last.
-- Of an indicator of schools only those with both parts known are counted; value in the indicator's unit, unrounded; null
-- exactly when gap is set. Indicators of areas are known for all of an area only. Where the region's reporters speak for a part of
-- an area's ground nobody knows how many schools are expected there, nor how much is uncounted.
with summed as (
    select
        scope.scope, place.frame, place.area_code, school.indicator, school.definition, school.school_year,
        sum(numerator) filter (counted) as numerator,
        sum(denominator) filter (counted) as denominator,
        sum(unknown) filter (counted) as unknown,
        count(*) as schools_expected,
        count(*) filter (counted) as schools_counted,
        count(*) filter (suppressed and not counted) as schools_suppressed,
        count(*) filter (not counted and bound is null) as schools_unbounded,
        coalesce(sum(bound) filter (not counted), 0) as uncounted
    from fct_indicator_school as school
    join fct_school_scope as scope
        on scope.school_code = school.school_code and scope.school_year = school.school_year
    join dim_school_frame as place on place.school_code = school.school_code
    group by all
)
select
    summed.scope,
    summed.indicator,
    summed.definition,
    area.frame,
    area.area_code,
    summed.school_year,
    case when denominator > 0 then numerator::bigint end as numerator,
    case when denominator > 0 then denominator::bigint end as denominator,
    case when denominator > 0 then indicator.factor::double * numerator / denominator end as value,
    case
        when denominator > 0 then null
        when schools_counted > 0 then 'not_applicable'
        when schools_suppressed > 0 then 'suppressed'
        else 'not_collected'
    end as gap,
    case when denominator > 0 then unknown::bigint end as unknown,
    case when area.counted = 'all' then schools_expected::bigint end as schools_expected,
    schools_counted::bigint as schools_counted,
    schools_suppressed::bigint as schools_suppressed,
    case when schools_unbounded = 0 and area.counted = 'all' then uncounted::bigint end as uncounted,
    0 as reporters_shared
from summed
join cat_indicator as indicator on indicator.indicator = summed.indicator
join dim_frame_area as area on area.frame = summed.frame and area.area_code = summed.area_code
union all
select
    'all', value.indicator, definition, value.frame, value.area_code, school_year,
    case when denominator > 0 then numerator end as numerator,
    case when denominator > 0 then denominator end as denominator,
    case when denominator > 0 then factor::double * numerator / denominator end as value,
    case when denominator > 0 then null when denominator = 0 then 'not_applicable' else gap end as gap,
    case when denominator > 0 then 0 end as unknown,
    case when area.counted = 'all' then reporters_expected end, reporters_complete, 0,
    case when reporters_complete = reporters_expected and reporters_shared = 0 and area.counted = 'all' then 0 end,
    reporters_shared
from fct_area_indicator as value
join cat_definition on cat_definition.indicator = value.indicator
join dim_frame_area as area on area.frame = value.frame and area.area_code = value.area_code
