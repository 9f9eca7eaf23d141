-- One row per level, frame, area, school year and destination: graduates who went there, and all graduates.
-- share is null exactly when gap is set: when either count is hidden.
select
    counted.* replace (
        if(hidden.measure is null, counted.graduates, null) as graduates,
        if(hidden_group.measure is null, counted.all_graduates, null) as all_graduates,
        if(hidden.measure is null and hidden_group.measure is null, counted.share, null) as share
    ),
    if(hidden.measure is null and hidden_group.measure is null, null, 'suppressed') as gap
from fct_destination as counted
left join hidden_measure as hidden
    on hidden.measure = lower(counted.level) || '_graduates_' || counted.destination
    and hidden.frame = counted.frame
    and hidden.area_code = counted.area_code
    and hidden.school_year = counted.school_year
left join hidden_measure as hidden_group
    on hidden_group.measure = lower(counted.level) || '_graduates'
    and hidden_group.frame = counted.frame
    and hidden_group.area_code = counted.area_code
    and hidden_group.school_year = counted.school_year
order by all
