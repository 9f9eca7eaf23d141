-- One row per measure, breakdown, frame, area, school year and period for which anything was delivered.
-- value adds up what was delivered for the area and nothing that is known only for several (shared_measure); reporters says how
-- many schools or units that was, gaps how many left it empty. Graduates are broken down in fct_graduate_breakdown.
with placed as (
    select
        place.frame, place.area_code, measure.* exclude (area_code, breakdown),
        case
            when measure.measure like 'training_%' or measure.measure like 'labour_%' then 'all'
            else measure.breakdown
        end as breakdown
    from fct_measure as measure
    join fct_reporter_frame as place
        on place.reporter = coalesce(measure.school_code, measure.area_code, measure.unit)
        and place.school_year = measure.school_year
        and place.extent = 'exact'
    where not (measure.breakdown <> 'all' and regexp_matches(measure.measure, '^th(cs|pt)_(graduates|cohort)(_|$)'))
),
summed as (
    select
        measure, breakdown, frame, area_code, school_year, period,
        sum(value)::bigint as value,
        max(gap) as gap,
        count(value) as reporters,
        count(*) - count(value) as gaps
    from placed
    group by all
)
select
    summed.measure, summed.breakdown, summed.frame, summed.area_code, summed.school_year, summed.period,
    word.name as measure_name, word.unit as counted_in, area.name as area_name, area.counted as area_counted,
    changed.break_mark,
    summed.value,
    case when summed.value is null then coalesce(summed.gap, 'not_collected') end as gap,
    summed.reporters, summed.gaps
from summed
join dim_frame_area as area on area.frame = summed.frame and area.area_code = summed.area_code
left join dim_series_break as changed
    on changed.frame = summed.frame and changed.area_code = summed.area_code and changed.school_year = summed.school_year
left join cat_measure as word on word.measure = summed.measure
