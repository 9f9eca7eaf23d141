-- One row per school, school year, level and combination of what a breakdown may ask of a pupil, with the pupils who have it.
-- The only table that goes through pupil rows; destination is that of graduates.
select
    graduate.school_code, graduate.school_year, graduate.level, graduate._batch as batch,
    graduate.graduated,
    case when graduate.graduated then graduate.destination end as destination,
    graduate.sex,
    graduate.ethnicity,
    graduate.policy_groups,
    (graduate.school_year + 1 - graduate.birth_year)::varchar as age,
    count(*) as pupils
from form_graduates as graduate
join fct_graduate_source as source
    on source.batch = graduate._batch
    and source.school_code = graduate.school_code
    and source.school_year = graduate.school_year
    and source.level = graduate.level
group by all
