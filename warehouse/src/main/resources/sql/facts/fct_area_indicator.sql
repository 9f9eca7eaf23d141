-- One row per indicator of areas, frame, area that has all its measures, and school year of the data.
-- numerator and denominator are null, with a gap, when a part of either has no value. Expected and complete are the reporters
-- of the measure from which most are missing; shared are reporters whose area cuts this one, of the measure that has most.
with measures as (
    select indicator, count(*) as parts
    from cat_indicator_part
    join cat_indicator using (indicator)
    where grain = 'area'
    group by indicator
),
place as (
    select part.indicator, value.frame, value.area_code
    from fct_measure_area_year as value
    join cat_indicator_part as part on part.measure = value.measure
    join measures on measures.indicator = part.indicator
    group by part.indicator, value.frame, value.area_code, measures.parts
    having count(distinct value.measure) = measures.parts
),
part as (
    select
        place.*, year.school_year, part.part, value.value,
        coalesce(value.gap, 'not_collected') as gap,
        coalesce(value.reporters_expected, 0) as expected,
        coalesce(value.reporters_complete, 0) as complete,
        coalesce(value.reporters_shared, 0) as shared
    from place
    cross join (select distinct school_year from fct_measure_area_year) as year
    join cat_indicator_part as part on part.indicator = place.indicator
    left join fct_measure_area_year as value
        on value.measure = part.measure
        and value.frame = place.frame
        and value.area_code = place.area_code
        and value.school_year = year.school_year - part.years_before
),
summed as (
    select
        indicator, frame, area_code, school_year,
        count(value) = count(*) as is_known,
        sum(value) filter (part = 'numerator') as numerator,
        sum(value) filter (part = 'denominator') as denominator,
        max(gap) filter (value is null) as gap,
        arg_max(expected, expected - complete) as reporters_expected,
        arg_max(complete, expected - complete) as reporters_complete,
        max(shared) as reporters_shared
    from part
    group by all
)
select
    summed.indicator, frame, area_code, school_year, definition.factor,
    case when is_known then numerator::bigint end as numerator,
    case when is_known then denominator::bigint end as denominator,
    gap, reporters_expected, reporters_complete, reporters_shared
from summed
join cat_indicator as definition on definition.indicator = summed.indicator
