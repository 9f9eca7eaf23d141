-- One row per group of areas that are compared, area of the detail frame and school: the groups first, then the areas.
with placed as (
    select place.area_group, area.area_code, area.school_code
    from dim_school_frame as area
    join fct_pilot_group as place on place.frame = area.frame and place.area_code = area.area_code
)
select 'pilot_group' as frame, 1 as position, area_group as area_code, school_code from placed
union all
select 'area' as frame, 2 as position, area_code, school_code from placed
order by position, area_code, school_code
