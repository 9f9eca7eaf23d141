-- One row per area of the detail frame: whether it was ever a pilot and whether it has an industrial park.
-- group: pilot, park_only (a park or economic zone, no pilot), other.
with pilot as (
    select code, min(valid_from) as pilot_from, bool_or(assumed) as assumed
    from cat_pilot
    where kind = 'district'
    group by code
)
select
    area.frame,
    area.area_code,
    area.name as area_name,
    pilot.code is not null as is_pilot,
    pilot.pilot_from,
    coalesce(pilot.assumed, false) as assumed,
    park.district_code is not null as has_park,
    case
        when pilot.code is not null then 'pilot'
        when park.district_code is not null then 'park_only'
        else 'other'
    end as area_group
from dim_frame_area as area
join cat_region as region on area.frame = region.detail_frame
left join pilot on pilot.code = area.area_code
left join (select distinct district_code from cat_park) as park on park.district_code = area.area_code
