-- The grain of indicator_by_area holds.
select indicator, frame, area_code, school_year, count(*) as rows
from indicator_by_area
group by all
having count(*) > 1
