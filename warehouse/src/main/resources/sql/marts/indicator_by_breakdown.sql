-- One row per indicator of graduates that the reviews speak of, frame that has breakdowns, area, school year, breakdown and category.
-- Counted over the graduates whose breakdown is known; value in the indicator's unit, unrounded, null exactly when gap is set.
with hidden as (
    select
        indicator, school_year, frame, area_code, breakdown, category,
        bool_or(part = 'numerator') as numerator,
        bool_or(part = 'denominator') as denominator,
        bool_or(part in ('numerator', 'denominator')) as value,
        bool_or(part = 'unknown') as unknown
    from hidden_indicator_breakdown
    group by all
)
select
    counted.* replace (
        if(hidden.numerator, null, counted.numerator) as numerator,
        if(hidden.denominator, null, counted.denominator) as denominator,
        if(hidden.unknown, null, counted.unknown) as unknown,
        if(hidden.value, null, counted.value) as value,
        if(hidden.value, 'suppressed', counted.gap) as gap
    )
from fct_indicator_breakdown as counted
left join hidden using (indicator, school_year, frame, area_code, breakdown, category)
order by all
