-- The grain of measure_by_year holds, and its values are missing exactly when a reason is given.
select measure, frame, area_code, school_year, count(*) as rows
from measure_by_year
group by all
having count(*) > 1 or bool_or((value is null) <> (gap is not null))
