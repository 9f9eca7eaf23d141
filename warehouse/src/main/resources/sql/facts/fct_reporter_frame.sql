-- One row per frame and reporter: the area in which the frame counts a school, an institution, a unit or an area.
with elsewhere as (
    select unit as reporter, area_code from cat_unit
    union
    select institution_code, arg_max(area_code, (school_year, _received)) from form_institutions group by institution_code
    union
    select area_code, area_code from form_labour_demand
    union
    select area.area_code, area.area_code
    from dim_frame_area as area
    join cat_region as region on area.frame = region.detail_frame
)
select frame, school_code as reporter, area_code from dim_school_frame
union
select area.frame, elsewhere.reporter, area.area_code
from elsewhere
cross join cat_region as region
join dim_frame_area as area on area.frame = region.total_frame or area.area_code = elsewhere.area_code
