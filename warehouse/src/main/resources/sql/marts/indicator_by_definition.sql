-- One row per indicator that has several definitions, definition, frame, area and school year: the same rows, counted by each.
-- Columns are those of indicator_by_area.
select
    value.indicator, value.definition, value.frame, value.area_code, value.school_year,
    area.name as area_name, area.counted as area_counted, changed.break_mark,
    value.* exclude (indicator, definition, frame, area_code, school_year, scope)
from protected_indicator as value
join dim_frame_area as area on area.frame = value.frame and area.area_code = value.area_code
left join dim_series_break as changed
    on changed.frame = value.frame and changed.area_code = value.area_code and changed.school_year = value.school_year
where value.scope = 'all' and value.indicator in (select indicator from cat_definition where not is_used)
order by all
