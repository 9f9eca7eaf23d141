-- A reporter's figures belong in a frame to one area, or are shared between several and added to none.
select frame, school_year, reporter
from fct_reporter_frame
group by all
having count(*) filter (extent = 'exact') > 1 or bool_or(extent = 'exact') and bool_or(extent <> 'exact')
