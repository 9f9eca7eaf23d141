-- One row per school, school year and level whose latest delivery waits: it differs by too few pupils from what was issued.
-- counted_received_on is empty when nothing counts yet, waiting_received_on when a delivery was withdrawn.
with latest as (
    select * from fct_graduate_version where place = (select max(place) from led_issued)
)
select
    school_code, school.name as school_name, school_year, level,
    coalesce(latest.reporting_unit, source.reporting_unit) as unit,
    source.received as counted_received_on, latest.received as waiting_received_on
from latest
full join fct_graduate_source as source using (school_code, school_year, level)
left join dim_school as school using (school_code)
where latest.batch is distinct from source.batch
order by all
