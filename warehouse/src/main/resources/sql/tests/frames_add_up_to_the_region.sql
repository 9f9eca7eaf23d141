-- What adds up over areas is the same in every frame that holds all reporters, with what is shared: the sum of districts, that of former
-- and of present communes, the region.
with placed as (
    select frame, count(distinct (reporter, school_year)) as reporters from fct_reporter_frame group by frame
),
whole as (
    select placed.frame
    from placed
    cross join cat_region as region
    join placed as total on total.frame = region.total_frame and total.reporters = placed.reporters
),
part as (
    select measure, school_year, frame, value from fct_measure_area_year where value is not null
    union all
    select measure, school_year, frame, value from shared_measure where value is not null
),
summed as (
    select measure, school_year, frame, sum(value) as value
    from part
    group by all
)
select total.measure, total.school_year, whole.frame, total.value as of_the_region, summed.value as of_the_frame
from summed as total
join cat_region as region on total.frame = region.total_frame
join cat_measure as rule on rule.measure = total.measure and rule.over_areas = 'sum'
cross join whole
left join summed
    on summed.measure = total.measure and summed.school_year = total.school_year and summed.frame = whole.frame
where summed.value is distinct from total.value
