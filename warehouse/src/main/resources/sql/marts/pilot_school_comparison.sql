-- One row per headline indicator of graduates, comparison of schools and school year up to which it looks.
-- Results alone: made from fct_pilot_school inside the build, points rounded to tenths, graduates to hundreds, p upwards to
-- thousandths. reason says why there is none. Schools of areas are told where every area's figure is shown: beside those of the others
-- their result would give a hidden one back.
with hidden as (
    select hidden.indicator, hidden.school_year
    from hidden_indicator as hidden
    join cat_definition as definition
        on definition.indicator = hidden.indicator and definition.definition = hidden.definition and definition.is_used
    cross join cat_region as region
    where hidden.frame = region.detail_frame and hidden.scope = 'all' and hidden.part in ('numerator', 'denominator')
),
told as (
    from school_result as result
    where result.reason is null and not (
        result.comparison = 'districts'
        and exists (from hidden where hidden.indicator = result.indicator and hidden.school_year <= result.school_year)
    )
)
select
    result.indicator, indicator.name as indicator_name, result.comparison, result.school_year, told.begin_year,
    result.pilot_schools, result.other_schools, result.schools_left_out, result.districts, told.graduates,
    told.difference, told.standard_error, told.interval_low, told.interval_high, told.p_value, told.p_method,
    told.smallest_p, coalesce(result.reason, if(told.indicator is null, 'hidden_figures', null)) as reason
from school_result as result
left join told
    on told.indicator = result.indicator
    and told.comparison = result.comparison
    and told.school_year = result.school_year
join cat_indicator as indicator on indicator.indicator = result.indicator
order by all
