-- One row per indicator, frame, area and school year from the first year of data to the last, by the definition that is used.
-- Of an indicator of schools only those with both parts known are counted; value in the indicator's unit, unrounded; null
-- exactly when gap is set.
select
    value.indicator, value.definition, value.frame, value.area_code, value.school_year,
    indicator.name as indicator_name, indicator.unit as counted_in, area.name as area_name,
    area.counted as area_counted, changed.break_mark,
    value.* exclude (indicator, definition, frame, area_code, school_year, scope)
from protected_indicator as value
join cat_indicator as indicator on indicator.indicator = value.indicator
join cat_definition as definition
    on definition.indicator = value.indicator and definition.definition = value.definition and definition.is_used
join dim_frame_area as area on area.frame = value.frame and area.area_code = value.area_code
left join dim_series_break as changed
    on changed.frame = value.frame and changed.area_code = value.area_code and changed.school_year = value.school_year
where value.scope = 'all'
order by all
