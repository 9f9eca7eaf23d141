-- One row per indicator, frame, area and school year from the first year of data to the last.
-- Of an indicator of schools only those with both parts known are counted; value in the indicator's unit, unrounded; null
-- exactly when gap is set.
select
    value.indicator, value.frame, value.area_code, value.school_year,
    definition.name as indicator_name, definition.unit as counted_in, area.name as area_name,
    value.* exclude (indicator, frame, area_code, school_year, scope)
from fct_indicator_scope as value
join cat_indicator as definition on definition.indicator = value.indicator
join dim_frame_area as area on area.frame = value.frame and area.area_code = value.area_code
where value.scope = 'all'
order by all
