-- A share of schools or of their pupils never exceeds the whole.
select indicator, frame, area_code, school_year, numerator, denominator
from indicator_by_area
join cat_indicator as definition using (indicator)
where definition.unit = 'percent' and definition.grain = 'school' and numerator > denominator
