-- One row per scope of targets, indicator, definition, frame, area and school year: what fct_indicator_scope may show.
-- Each part is shown unless it is hidden itself; a value needs both its parts.
with hidden as (
    select
        scope, indicator, definition, school_year, frame, area_code,
        bool_or(part = 'numerator') as numerator,
        bool_or(part = 'denominator') as denominator,
        bool_or(part in ('numerator', 'denominator')) as value,
        bool_or(part = 'unknown') as unknown
    from hidden_indicator
    group by all
)
select
    counted.* replace (
        if(hidden.numerator, null, counted.numerator) as numerator,
        if(hidden.denominator, null, counted.denominator) as denominator,
        if(hidden.value, null, counted.value) as value,
        if(hidden.value, 'suppressed', counted.gap) as gap,
        if(hidden.unknown, null, counted.unknown) as unknown
    )
from fct_indicator_scope as counted
left join hidden using (scope, indicator, definition, school_year, frame, area_code)
