-- One row per indicator, frame, area and school year from the first year of data to the last.
-- Of an indicator of schools only those with both parts known are counted; value in the indicator's unit, unrounded; null
-- exactly when gap is set.
with year as (
    select distinct school_year from fct_indicator
),
expected as (
    select
        indicator.indicator, year.school_year, school.school_code,
        -- Of the denominator: a school is one; graduates, who alone may be unknown, are at most the final grade.
        case
            when indicator.counts = 'schools' then 1
            when exists (from cat_indicator_part as part where part.indicator = indicator.indicator and part.part = 'unknown')
                then grade.final_grade_pupils
        end as bound
    from cat_indicator as indicator
    cross join year
    join dim_school as school
        on list_contains(school.levels, indicator.level)
        and school.opened_on <= make_date(year.school_year + 1, 5, 31)
        and (school.closed_on is null or school.closed_on >= make_date(year.school_year + 1, 5, 31))
    left join fct_school_year as grade
        on grade.school_code = school.school_code
        and grade.school_year = year.school_year
        and grade.level = indicator.level
    where indicator.grain = 'school'
),
school as (
    select
        coalesce(known.indicator, expected.indicator) as indicator,
        coalesce(known.school_year, expected.school_year) as school_year,
        coalesce(known.school_code, expected.school_code) as school_code,
        known.numerator, known.denominator, known.unknown,
        coalesce(known.suppressed, false) as suppressed,
        known.numerator is not null and known.denominator is not null as counted,
        coalesce(known.denominator, expected.bound) as bound
    from fct_indicator as known
    full join expected
        on expected.indicator = known.indicator
        and expected.school_year = known.school_year
        and expected.school_code = known.school_code
),
summed as (
    select
        place.frame, place.area_code, school.indicator, school.school_year,
        sum(numerator) filter (counted) as numerator,
        sum(denominator) filter (counted) as denominator,
        sum(unknown) filter (counted) as unknown,
        count(*) as schools_expected,
        count(*) filter (counted) as schools_counted,
        count(*) filter (suppressed and not counted) as schools_suppressed,
        count(*) filter (not counted and bound is null) as schools_unbounded,
        coalesce(sum(bound) filter (not counted), 0) as uncounted
    from school
    join dim_school_frame as place on place.school_code = school.school_code
    group by all
)
select
    summed.indicator,
    area.frame,
    area.area_code,
    summed.school_year,
    case when denominator > 0 then numerator::bigint end as numerator,
    case when denominator > 0 then denominator::bigint end as denominator,
    case when denominator > 0 then definition.factor::double * numerator / denominator end as value,
    case
        when denominator > 0 then null
        when schools_counted > 0 then 'not_applicable'
        when schools_suppressed > 0 then 'suppressed'
        else 'not_collected'
    end as gap,
    case when denominator > 0 then unknown::bigint end as unknown,
    schools_expected::bigint as schools_expected,
    schools_counted::bigint as schools_counted,
    schools_suppressed::bigint as schools_suppressed,
    case when schools_unbounded = 0 then uncounted::bigint end as uncounted
from summed
join cat_indicator as definition on definition.indicator = summed.indicator
join dim_frame_area as area on area.frame = summed.frame and area.area_code = summed.area_code
union all
select
    indicator, frame, area_code, school_year,
    case when denominator > 0 then numerator end as numerator,
    case when denominator > 0 then denominator end as denominator,
    case when denominator > 0 then factor::double * numerator / denominator end as value,
    case when denominator > 0 then null when denominator = 0 then 'not_applicable' else gap end as gap,
    case when denominator > 0 then 0 end as unknown,
    reporters_expected, reporters_complete, 0,
    case when reporters_complete = reporters_expected then 0 end
from fct_area_indicator
order by all
