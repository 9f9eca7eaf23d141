-- One row per frame and school: the area in which the frame counts the school.
-- Its district and commune on the day before the reform, or its present commune, whichever lies in one area of the frame: first
-- that of the frame's kind, then that of the frame's time. The frame of the whole region counts every school.
with place as (
    select school_code, 'district' as kind, district_code as area_code, true as is_former from dim_school
    union all
    select school_code, 'commune', commune_code, true from dim_school
    union all
    select school_code, 'commune', present_commune_code, false from dim_school
),
dated as (
    -- Codes were used again on the day of the reform: a former one speaks of the day before.
    select place.*, area.valid_from
    from place
    cross join cat_region as region
    join cat_area as area
        on area.area_code = place.area_code
        and area.kind = place.kind
        and (region.reform_on is null or (area.valid_from < region.reform_on) = place.is_former)
    qualify row_number() over (
        partition by place.school_code, place.kind, place.area_code, place.is_former
        order by if(place.is_former, area.valid_from, null) desc, area.valid_from
    ) = 1
)
select overlap.frame, dated.school_code, overlap.frame_area_code as area_code
from dated
cross join cat_region as region
join dim_area_overlap as overlap
    on overlap.area_code = dated.area_code and overlap.valid_from = dated.valid_from and overlap.extent = 'exact'
join cat_frame as frame on frame.frame = overlap.frame and frame.frame <> region.total_frame
qualify row_number() over (
    partition by overlap.frame, dated.school_code
    order by
        dated.kind = frame.kind desc,
        dated.is_former = (region.reform_on is null or frame.on_date < region.reform_on) desc,
        dated.kind
) = 1
union all
select area.frame, school.school_code, area.area_code
from dim_school as school
cross join cat_region as region
join dim_frame_area as area on area.frame = region.total_frame
