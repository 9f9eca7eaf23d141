-- A value is missing exactly when a reason is given.
select indicator, frame, area_code, school_year, value, gap
from indicator_by_area
where (value is null) <> (gap is not null)
