-- One row per measure, breakdown, frame, area, school year and period for which anything was delivered.
-- value adds up what was delivered; reporters says how many schools or units that was, gaps how many left it empty.
with placed as (
    select place.frame, place.area_code, measure.* exclude (area_code)
    from fct_measure as measure
    join fct_reporter_frame as place
        on place.reporter = coalesce(measure.school_code, measure.area_code, measure.unit)
)
select
    measure,
    case when measure like 'training_%' or measure like 'labour_%' then 'all' else breakdown end as breakdown,
    frame, area_code, school_year, period,
    sum(value)::bigint as value,
    case when sum(value) is null then coalesce(max(gap), 'not_collected') end as gap,
    count(value) as reporters,
    count(*) - count(value) as gaps
from placed
group by all
order by all
