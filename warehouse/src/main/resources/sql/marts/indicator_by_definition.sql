-- One row per indicator that has several definitions, definition, frame, area and school year: the same rows, counted by each.
-- Columns are those of indicator_by_area.
select * exclude (scope)
from fct_indicator_scope
where scope = 'all' and indicator in (select indicator from cat_definition where not is_used)
order by all
