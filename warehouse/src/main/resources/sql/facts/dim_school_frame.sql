-- One row per frame and school: the area in which the frame counts the school.
with candidate as (
    select
        frame.frame,
        school.school_code,
        case
            when frame.frame = region.total_frame then total.area_code
            when frame.kind = 'district' then school.district_code
            when frame.on_date >= region.reform_on then school.present_commune_code
            else school.commune_code
        end as area_code
    from cat_frame as frame
    cross join cat_region as region
    cross join dim_school as school
    left join dim_frame_area as total on total.frame = region.total_frame and frame.frame = region.total_frame
)
select candidate.*
from candidate
join dim_frame_area as area on area.frame = candidate.frame and area.area_code = candidate.area_code
