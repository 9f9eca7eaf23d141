-- What schools report adds up to the same sum in every frame that holds all schools.
with placed as (
    select frame, count(distinct school_code) as schools from dim_school_frame group by frame
),
whole as (
    select frame from placed where schools = (select count(*) from dim_school)
)
select measure.measure, measure.breakdown, measure.school_year, list(distinct summed.value) as sums
from (select distinct measure, breakdown, school_year from fct_measure where school_code is not null) as measure
join (
    select measure, breakdown, school_year, frame, sum(value) as value
    from fct_measure_area
    where frame in (select frame from whole)
    group by all
) as summed using (measure, breakdown, school_year)
group by all
having count(distinct summed.value) > 1
