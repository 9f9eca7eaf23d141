-- One row per measure, school year and reporter that owes it or sent it.
-- is_whole: all of it came; is_sent: any of it.
select
    coalesce(owed.measure, sent.measure) as measure,
    coalesce(owed.school_year, sent.school_year) as school_year,
    coalesce(owed.reporter, sent.reporter) as reporter,
    sent.value, sent.gap,
    coalesce(sent.value is not null and sent.empty = 0, false) as is_whole,
    coalesce(sent.value is not null or sent.gap = 'incomplete', false) as is_sent
from fct_measure_owed as owed
full join fct_measure_year as sent
    on sent.measure = owed.measure and sent.school_year = owed.school_year and sent.reporter = owed.reporter
