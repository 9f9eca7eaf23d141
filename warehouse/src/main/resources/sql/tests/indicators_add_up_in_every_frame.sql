-- The schools of an indicator are the same in every frame that holds all schools.
with placed as (
    select frame, count(distinct school_code) as schools from dim_school_frame group by frame
),
whole as (
    select frame from placed where schools = (select count(*) from dim_school)
),
summed as (
    select
        indicator, school_year, frame,
        sum(numerator) as numerator, sum(denominator) as denominator, sum(schools_counted) as schools_counted
    from fct_indicator_scope
    join cat_indicator as definition using (indicator)
    join cat_definition as used using (indicator, definition)
    where scope = 'all' and used.is_used and definition.grain = 'school' and frame in (select frame from whole)
    group by all
)
select indicator, school_year, list((frame, numerator, denominator, schools_counted) order by frame) as sums
from summed
group by indicator, school_year
having count(distinct (numerator, denominator, schools_counted)) > 1
