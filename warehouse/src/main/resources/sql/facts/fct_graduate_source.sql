-- One row per school, school year and level: the delivery that counts for its graduates.
-- It is the latest, unless what the last issued release counted differs from it by fewer pupils than the threshold: two published
-- figures would tell of these few. Then it waits until later deliveries move more. A first and a withdrawn delivery are such differences.
with recursive place as (
    select distinct place from led_issued
),
step as (
    select school.school_code, school.school_year, school.level, place.place, version.batch
    from (select distinct school_code, school_year, level from fct_graduate_version) as school
    cross join place
    left join fct_graduate_version as version using (school_code, school_year, level, place)
),
counted as (
    select school_code, school_year, level, place, batch
    from step
    where place = 1
    union all
    select
        next.school_code, next.school_year, next.level, next.place,
        if(change.moved between 1 and rule.threshold - 1, counted.batch, next.batch)
    from counted
    join step as next
        on next.school_code = counted.school_code
        and next.school_year = counted.school_year
        and next.level = counted.level
        and next.place = counted.place + 1
    cross join cat_disclosure as rule
    left join fct_graduate_change as change
        on change.school_code = counted.school_code
        and change.school_year = counted.school_year
        and change.level = counted.level
        and change.earlier is not distinct from counted.batch
        and change.later is not distinct from next.batch
)
select distinct on (version.school_code, version.school_year, version.level)
    version.school_code, version.school_year, version.level, version.reporting_unit, version.received, version.batch,
    version.form
from counted
join fct_graduate_version as version using (school_code, school_year, level, batch)
where counted.place = (select max(place) from place)
order by version.school_code, version.school_year, version.level, version.place desc
