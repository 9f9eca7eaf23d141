-- One row per level, frame, area, school year and destination: graduates who went there, and all graduates.
select
    measure.level,
    place.frame,
    place.area_code,
    measure.school_year,
    destination.destination,
    destination.name as destination_name,
    area.name as area_name,
    area.counted as area_counted,
    changed.break_mark,
    sum(measure.value)::bigint as graduates,
    sum(total.value)::bigint as all_graduates,
    case when sum(total.value) > 0 then 100.0 * sum(measure.value) / sum(total.value) end as share
from fct_graduate as measure
join cat_destination as destination on measure.item = 'graduates_' || destination.destination
join fct_graduate as total
    on total.school_code = measure.school_code
    and total.school_year = measure.school_year
    and total.level = measure.level
    and total.breakdown = 'all'
    and total.item = 'graduates'
join dim_school_frame as place on place.school_code = measure.school_code
join dim_frame_area as area on area.frame = place.frame and area.area_code = place.area_code
left join dim_series_break as changed
    on changed.frame = place.frame
    and changed.area_code = place.area_code
    and changed.school_year = measure.school_year
where measure.breakdown = 'all' and measure.value is not null and total.value is not null
group by all
