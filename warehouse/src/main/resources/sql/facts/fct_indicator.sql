-- One row per indicator of schools, definition, school and school year for which any part of the indicator was delivered.
-- numerator and denominator are null when a part of them has a gap.
with part as (
    select
        measure.school_code, measure.school_year, part.indicator, part.definition,
        sum(measure.value) filter (part.part = 'numerator') as numerator,
        sum(measure.value) filter (part.part = 'denominator') as denominator,
        coalesce(sum(measure.value) filter (part.part = 'unknown'), 0) as unknown,
        count(*) filter (part.part = 'numerator' and measure.value is not null) as numerators,
        count(*) filter (part.part = 'denominator' and measure.value is not null) as denominators,
        bool_or(part.part <> 'unknown' and measure.gap = 'suppressed') as suppressed
    from fct_measure as measure
    join cat_indicator_part as part on part.measure = measure.measure
    join cat_indicator as indicator on indicator.indicator = part.indicator and indicator.grain = 'school'
    where measure.school_code is not null and measure.breakdown = 'all' and measure.period = 'year'
    group by all
)
select
    part.indicator, part.definition, part.school_code, part.school_year,
    case when part.numerators = definition.numerators then numerator end as numerator,
    case when part.denominators = definition.denominators then denominator end as denominator,
    part.unknown,
    coalesce(suppressed, false) as suppressed
from part
join cat_definition as definition on definition.indicator = part.indicator and definition.definition = part.definition
