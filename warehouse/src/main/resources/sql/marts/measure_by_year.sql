-- One row per measure, frame, area and school year in which it is owed or was sent, there or by an area that cuts it; of the
-- whole region, every measure.
-- value adds up what is whole and belongs to the area alone. state: complete, partial, absent; not_due where nobody owes it in
-- that year, or where it is owed once or by phase and came in another year. Never complete where a reporter's area cuts this one
-- (reporters_shared) or the region's reporters speak for a part of its ground only; nobody knows then who else should report.
select
    counted.* replace (
        if(hidden.measure is null, counted.value, null) as value,
        if(hidden.measure is null, counted.gap, 'suppressed') as gap
    )
from fct_measure_area_year as counted
left join hidden_measure as hidden using (measure, frame, area_code, school_year)
order by all
