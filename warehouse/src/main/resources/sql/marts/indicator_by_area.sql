-- One row per indicator, frame, area and school year from the first year of data to the last.
-- Of an indicator of schools only those with both parts known are counted; value in the indicator's unit, unrounded; null
-- exactly when gap is set.
select * exclude (scope)
from fct_indicator_scope
where scope = 'all'
order by all
