-- The grain of graduates_by_breakdown holds, and its values are missing exactly when a reason is given.
select frame, area_code, school_year, level, breakdown, category, destination, count(*) as rows
from graduates_by_breakdown
group by all
having count(*) > 1 or bool_or((rate is null) <> (gap is not null))
