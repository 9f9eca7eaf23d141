-- A numerator never exceeds its denominator.
select indicator, frame, area_code, school_year, numerator, denominator
from indicator_by_area
where numerator > denominator
