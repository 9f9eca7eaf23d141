-- One row per measure, breakdown, frame, area, school year and period for which anything was delivered.
-- value adds up what was delivered for the area and nothing that is known only for several (shared_measure); reporters says how
-- many schools or units that was, gaps how many left it empty.
select
    counted.* replace (
        if(hidden.measure is null, counted.value, null) as value,
        if(hidden.measure is null, counted.gap, 'suppressed') as gap
    )
from fct_measure_area as counted
left join hidden_measure as hidden using (measure, frame, area_code, school_year)
order by all
