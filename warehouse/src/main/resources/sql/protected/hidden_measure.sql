-- One row per measure, frame, area and school year whose value is hidden. Who could have graduated bounds who did.
select
    lower(level) || '_graduates' || if(destination = 'all', '', '_' || destination) as measure,
    frame, area_code, school_year
from hidden_graduates
where breakdown = 'all'
union all
select lower(level) || '_cohort', frame, area_code, school_year
from hidden_graduates
where breakdown = 'all' and destination = 'all'
