-- One row per measure, breakdown, frame, area, school year and period for which anything was delivered.
-- value adds up what was delivered; reporters says how many schools or units that was, gaps how many left it empty.
with institution as (
    select institution_code, arg_max(area_code, (school_year, _received)) as area_code
    from form_institutions
    group by institution_code
),
placed as (
    select place.frame, place.area_code, measure.*
    from fct_measure as measure
    join dim_school_frame as place on place.school_code = measure.school_code
    union all
    select area.frame, area.area_code, measure.*
    from fct_measure as measure
    left join cat_unit as unit on unit.unit = measure.unit
    left join institution as institution on institution.institution_code = measure.unit
    cross join cat_region as region
    join dim_frame_area as area
        on area.frame = region.total_frame
        or area.area_code = coalesce(measure.area_code, unit.area_code, institution.area_code)
    where measure.school_code is null
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
