-- A frame counts a school in at most one area.
select frame, school_code, count(*) as areas
from dim_school_frame
group by all
having count(*) > 1
