-- One row per area as it stood over some days, frame and area of the frame that lies on common ground.
-- extent: exact when all of it lies in that area of the frame; else larger when it is made of whole areas of the frame, or of
-- more; else shared: it cuts an area of the frame, and what is known of it alone belongs to none of them.
with size as (
    select area_code, valid_from, count(*) as grounds from fct_area_ground group by all
),
common as (
    select
        own.area_code, own.valid_from,
        frame.frame, frame.area_code as frame_area_code, frame.valid_from as frame_valid_from,
        count(*) filter (framed.is_whole) as held,
        count(*) filter (own.is_whole) as holding
    from fct_area_ground as own
    join fct_area_ground as framed on framed.ground_code = own.ground_code and framed.ground_from = own.ground_from
    join cat_frame_area as frame on frame.area_code = framed.area_code and frame.valid_from = framed.valid_from
    group by all
)
select
    common.area_code, common.valid_from, common.frame, common.frame_area_code,
    case
        when held = own.grounds then 'exact'
        when bool_and(holding = framed.grounds) over (
            partition by common.area_code, common.valid_from, common.frame
        ) then 'larger'
        else 'shared'
    end as extent
from common
join size as own on own.area_code = common.area_code and own.valid_from = common.valid_from
join size as framed on framed.area_code = common.frame_area_code and framed.valid_from = common.frame_valid_from
