-- One row per frame and area: the areas that a frame holds, named as on the frame's day.
-- counted: whether the region's reporters speak for all of its ground, a part or none, as for a province that is larger since it
-- merged.
with counted as (
    select distinct ground.ground_code, ground.ground_from
    from cat_region as region
    join cat_frame_area as total on total.frame = region.total_frame
    join fct_area_ground as ground on ground.area_code = total.area_code and ground.valid_from = total.valid_from
),
ground as (
    select
        ground.area_code, ground.valid_from,
        case count(counted.ground_code) when count(*) then 'all' when 0 then 'none' else 'part' end as counted
    from fct_area_ground as ground
    left join counted on counted.ground_code = ground.ground_code and counted.ground_from = ground.ground_from
    group by all
)
select
    frame.frame,
    area.area_code,
    area.valid_from,
    area.name,
    area.name_en,
    area.kind,
    row_number() over (partition by frame.frame order by area.area_code) as position,
    ground.counted
from cat_frame_area as frame
join cat_area as area on area.area_code = frame.area_code and area.valid_from = frame.valid_from
join ground on ground.area_code = frame.area_code and ground.valid_from = frame.valid_from
