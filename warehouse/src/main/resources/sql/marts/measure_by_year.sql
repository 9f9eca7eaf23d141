-- One row per measure, frame, area and school year in which it is owed or was sent; of the whole region, every measure.
-- value adds up what is whole. state: complete, partial, absent; not_due where nobody owes it in that year, or where it is owed
-- once or by phase and came in another year.
with answer as (
    select
        coalesce(owed.measure, sent.measure) as measure,
        coalesce(owed.school_year, sent.school_year) as school_year,
        coalesce(owed.reporter, sent.reporter) as reporter,
        sent.value, sent.gap,
        sent.value is not null and sent.empty = 0 as is_whole,
        coalesce(sent.value is not null or sent.gap = 'incomplete', false) as is_sent
    from fct_measure_owed as owed
    full join fct_measure_year as sent
        on sent.measure = owed.measure and sent.school_year = owed.school_year and sent.reporter = owed.reporter
),
summed as (
    select
        answer.measure, place.frame, place.area_code, answer.school_year,
        sum(value) as value,
        count(*) as expected,
        count(value) as counted,
        count(*) filter (is_whole) as whole,
        count(*) filter (is_sent) as sent,
        coalesce(bool_or(gap = 'suppressed'), false) as suppressed
    from answer
    join fct_reporter_frame as place on place.reporter = answer.reporter
    group by all
),
asked as (
    select measure, frame, area_code, school_year from summed
    union
    select measure.measure, area.frame, area.area_code, year.school_year
    from cat_measure as measure
    cross join (select distinct school_year from fct_measure) as year
    cross join cat_region as region
    join dim_frame_area as area on area.frame = region.total_frame
),
judged as (
    select
        asked.*, rule.over_areas, rule.name, rule.unit as counted_in,
        summed.value, summed.suppressed,
        coalesce(summed.expected, 0) as expected,
        coalesce(summed.counted, 0) as counted,
        coalesce(summed.whole, 0) as whole,
        coalesce(summed.sent, 0) as sent,
        case
            when summed.whole = summed.expected then 'complete'
            when summed.sent > 0 then 'partial'
            when summed.measure is null and asked.measure in (select measure from cat_measure_sender) then 'not_due'
            when rule.frequency in ('once', 'phase')
                and sum(summed.sent) over (partition by asked.measure, asked.frame, asked.area_code) > 0 then 'not_due'
            else 'absent'
        end as state
    from asked
    join cat_measure as rule on rule.measure = asked.measure
    left join summed
        on summed.measure = asked.measure
        and summed.frame = asked.frame
        and summed.area_code = asked.area_code
        and summed.school_year = asked.school_year
)
select
    judged.measure, judged.frame, judged.area_code, judged.school_year,
    judged.name as measure_name, judged.counted_in, area.name as area_name,
    case when over_areas = 'sum' or counted = 1 then value::bigint end as value,
    case
        when counted > 1 and over_areas = 'never' then 'not_additive'
        when counted > 0 then null
        when sent > 0 then 'incomplete'
        when suppressed then 'suppressed'
        when state = 'not_due' then 'not_applicable'
        else 'not_collected'
    end as gap,
    state,
    expected as reporters_expected,
    sent as reporters_sent,
    whole as reporters_complete
from judged
join dim_frame_area as area on area.frame = judged.frame and area.area_code = judged.area_code
order by all
