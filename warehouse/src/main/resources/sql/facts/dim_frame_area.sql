-- One row per frame and area: the areas that a frame holds, named as on the frame's day.
select
    frame.frame,
    area.area_code,
    area.valid_from,
    area.name,
    area.name_en,
    area.kind,
    row_number() over (partition by frame.frame order by area.area_code) as position
from cat_frame_area as frame
join cat_area as area on area.area_code = frame.area_code and area.valid_from = frame.valid_from
