-- One row per frame and area: the areas that a frame holds, named as on the frame's day.
select
    frame.frame,
    area.area_code,
    area.name,
    area.name_en,
    area.kind,
    row_number() over (partition by frame.frame order by area.area_code) as position
from cat_frame as frame
join cat_area as area
    on area.kind = frame.kind
    and frame.on_date >= area.valid_from
    and (area.valid_to is null or frame.on_date <= area.valid_to)
