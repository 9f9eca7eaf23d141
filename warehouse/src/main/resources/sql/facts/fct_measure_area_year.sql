-- One row per measure, frame, area and school year in which it is owed or was sent, there or by an area that cuts it; of the
-- whole region, every measure.
-- value adds up what is whole and belongs to the area alone. state: complete, partial, absent; not_due where nobody owes it in
-- that year, or where it is owed once or by phase and came in another year. Never complete where a reporter's area cuts this one
-- (reporters_shared) or the region's reporters speak for a part of its ground only; nobody knows then who else should report.
with summed as (
    select
        answer.measure, place.frame, place.area_code, answer.school_year,
        sum(value) filter (is_exact) as value,
        count(*) filter (is_exact) as expected,
        count(value) filter (is_exact) as counted,
        count(*) filter (is_exact and is_whole) as whole,
        count(*) filter (is_exact and is_sent) as sent,
        count(*) filter (place.extent = 'shared') as shared,
        count(*) filter (place.extent = 'shared' and is_sent) as shared_sent,
        count(*) filter (place.extent = 'larger') as larger,
        coalesce(bool_or(is_exact and gap = 'suppressed'), false) as suppressed
    from fct_measure_answer as answer
    join (
        select *, extent = 'exact' as is_exact from fct_reporter_frame
    ) as place on place.reporter = answer.reporter and place.school_year = answer.school_year
    group by all
    having bool_or(place.extent <> 'larger')
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
        asked.*, rule.over_areas, rule.name, rule.unit as counted_in, area.name as area_name, area.counted as area_counted,
        summed.value, summed.suppressed,
        coalesce(summed.expected, 0) as expected,
        coalesce(summed.counted, 0) as counted,
        coalesce(summed.whole, 0) as whole,
        coalesce(summed.sent, 0) as sent,
        coalesce(summed.shared, 0) as shared,
        coalesce(summed.shared_sent, 0) as shared_sent,
        coalesce(summed.larger, 0) as larger,
        case
            when summed.whole = summed.expected and summed.shared = 0 and area.counted = 'all' then 'complete'
            when summed.sent + summed.shared_sent > 0 then 'partial'
            when summed.measure is null and asked.measure in (select measure from cat_measure_sender) then 'not_due'
            when rule.frequency in ('once', 'phase')
                and (asked.measure, asked.frame, asked.area_code) in (
                    select (measure, frame, area_code) from summed where sent + shared_sent > 0
                ) then 'not_due'
            else 'absent'
        end as state
    from asked
    join cat_measure as rule on rule.measure = asked.measure
    join dim_frame_area as area on area.frame = asked.frame and area.area_code = asked.area_code
    left join summed
        on summed.measure = asked.measure
        and summed.frame = asked.frame
        and summed.area_code = asked.area_code
        and summed.school_year = asked.school_year
)
select
    judged.measure, judged.frame, judged.area_code, judged.school_year,
    judged.name as measure_name, judged.counted_in, judged.area_name, judged.area_counted, changed.break_mark,
    case when over_areas = 'sum' or counted = 1 then value::bigint end as value,
    case
        when counted > 1 and over_areas = 'never' then 'not_additive'
        when counted > 0 then null
        when sent > 0 then 'incomplete'
        when suppressed then 'suppressed'
        when shared_sent > 0 then 'shared'
        when state = 'not_due' then 'not_applicable'
        else 'not_collected'
    end as gap,
    state,
    case when judged.area_counted = 'all' then expected end as reporters_expected,
    sent as reporters_sent,
    whole as reporters_complete,
    shared as reporters_shared,
    larger as reporters_larger
from judged
left join dim_series_break as changed
    on changed.frame = judged.frame and changed.area_code = judged.area_code and changed.school_year = judged.school_year
