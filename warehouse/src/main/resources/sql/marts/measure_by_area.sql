-- One row per measure, breakdown, frame, area, school year and period for which anything was delivered.
-- value adds up what was delivered; reporters says how many schools or units that was, gaps how many left it empty.
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
)
select
    placed.measure, placed.breakdown, placed.frame, placed.area_code, placed.school_year, placed.period,
    word.name as measure_name, word.unit as counted_in, area.name as area_name,
    sum(placed.value)::bigint as value,
    case when sum(placed.value) is null then coalesce(max(placed.gap), 'not_collected') end as gap,
    count(placed.value) as reporters,
    count(*) - count(placed.value) as gaps
from placed
join dim_frame_area as area on area.frame = placed.frame and area.area_code = placed.area_code
left join cat_measure as word on word.measure = placed.measure
group by all
order by all
