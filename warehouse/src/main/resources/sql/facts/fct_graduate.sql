-- One row per school, school year, level, breakdown and item: cohort, graduates, and graduates by destination.
-- value is null exactly when gap is set.
with split as (
    select *, 'all' as breakdown from fct_graduate_profile
    union all
    select *, 'sex=' || sex as breakdown from fct_graduate_profile
),
counted as (
    select
        school_code, school_year, level, breakdown, batch,
        sum(pupils)::bigint as cohort,
        coalesce(sum(pupils) filter (graduated), 0)::bigint as graduates
    from split
    group by all
),
by_destination as (
    select school_code, school_year, level, breakdown, destination, sum(pupils)::bigint as graduates
    from split
    where graduated
    group by all
),
from_pupils as (
    select school_code, school_year, level, breakdown, 'cohort' as item, cohort as value, null as gap, batch
    from counted
    union all
    select school_code, school_year, level, breakdown, 'graduates' as item, graduates as value, null as gap, batch
    from counted
    union all
    select
        counted.school_code, counted.school_year, counted.level, counted.breakdown,
        'graduates_' || destination.destination as item,
        coalesce(by_destination.graduates, 0) as value,
        null as gap,
        counted.batch
    from counted
    cross join cat_destination as destination
    left join by_destination
        on by_destination.school_code = counted.school_code
        and by_destination.school_year = counted.school_year
        and by_destination.level = counted.level
        and by_destination.breakdown = counted.breakdown
        and by_destination.destination = destination.destination
),
counts as (
    select form.*
    from form_graduate_counts as form
    join fct_graduate_source as source
        on source.batch = form._batch
        and source.school_code = form.school_code
        and source.school_year = form.school_year
        and source.level = form.level
),
wide as (
    select *
    from counts unpivot include nulls (
        value for field in (
            cohort, graduates, public_upper_secondary, private_upper_secondary, continuing_education,
        continuing_and_intermediate, elementary, intermediate, college, university, work, other, unknown
        )
    )
),
from_counts as (
    select
        school_code, school_year, level, breakdown,
        case when field in ('cohort', 'graduates') then field else 'graduates_' || field end as item,
        value,
        case when value is null then coalesce(_gaps[field], 'not_collected') end as gap,
        _batch as batch
    from wide
)
select * from from_pupils
union all
select * from from_counts
