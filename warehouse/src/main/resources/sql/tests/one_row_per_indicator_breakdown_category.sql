-- The grain of indicator_by_breakdown holds, and its values are missing exactly when a reason is given.
select indicator, frame, area_code, school_year, breakdown, category, count(*) as rows
from indicator_by_breakdown
group by all
having count(*) > 1 or bool_or((value is null) <> (gap is not null))
