-- One row per indicator of graduates that the reviews speak of, frame that has breakdowns, area, school year, breakdown and category.
-- Counted over the graduates whose breakdown is known; value in the indicator's unit, unrounded, null exactly when gap is set.
with counted as (
    select
        frame, area_code, school_year, break_mark, level, breakdown, category, gap,
        lower(level) || '_graduates_' || destination as measure,
        numerator as graduates
    from fct_graduate_breakdown
    union all
    select distinct
        frame, area_code, school_year, break_mark, level, breakdown, category, gap,
        lower(level) || '_graduates' as measure,
        denominator as graduates
    from fct_graduate_breakdown
),
possible as (
    select part.indicator
    from cat_indicator_part as part
    join cat_indicator as definition on definition.indicator = part.indicator and definition.headline
    where part.is_used
    group by part.indicator
    having bool_and(part.years_before = 0 and regexp_matches(part.measure, '^th(cs|pt)_graduates(_|$)'))
),
summed as (
    select
        part.indicator, counted.frame, counted.area_code, counted.school_year, counted.breakdown, counted.category,
        max(counted.gap) as gap,
        max(counted.break_mark) as break_mark,
        sum(graduates) filter (part.part = 'denominator')::bigint as denominator,
        -- A destination that nobody of the level has anywhere has no rows.
        if(denominator is null, null, coalesce(sum(graduates) filter (part.part = 'numerator'), 0))::bigint as numerator,
        if(denominator is null, null, coalesce(sum(graduates) filter (part.part = 'unknown'), 0))::bigint as unknown
    from counted
    join cat_indicator_part as part on part.measure = counted.measure and part.is_used
    join possible on possible.indicator = part.indicator
    group by all
)
select
    summed.indicator, definition.name as indicator_name, summed.frame, summed.area_code, area.name as area_name,
    summed.break_mark, summed.school_year, summed.breakdown, breakdown.name as breakdown_name,
    summed.category, coalesce(word.name, summed.category) as category_name,
    summed.numerator, summed.denominator, summed.unknown,
    definition.factor::double * numerator / denominator as value,
    summed.gap
from summed
join cat_indicator as definition on definition.indicator = summed.indicator
join dim_frame_area as area on area.frame = summed.frame and area.area_code = summed.area_code
join cat_breakdown as breakdown on breakdown.breakdown = summed.breakdown
left join cat_category as word on word.breakdown = summed.breakdown and word.category = summed.category
