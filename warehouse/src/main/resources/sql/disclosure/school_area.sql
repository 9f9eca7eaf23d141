-- One row per frame, area and school in it, frames of fewer areas first.
select frame, rule.has_breakdowns, area_code, school_code
from dim_school_frame
join (select frame, count(distinct area_code) as areas from dim_school_frame group by frame) as size using (frame)
join cat_frame as rule using (frame)
order by size.areas, frame, area_code, school_code
