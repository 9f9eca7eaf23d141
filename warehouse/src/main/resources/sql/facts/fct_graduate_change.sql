-- One row per school, school year, level and pair of deliveries that counted for it at different places of the chain: how many pupils
-- have to move to make one of the other. A delivery is null where there is none; moved is where the two have nothing to compare.
with version as (
    select school_code, school_year, level, batch
    from fct_graduate_version
    group by all
    having count(*) < (select max(place) from led_issued)
),
pupil as (
    select version.*, graduate.graduated, graduate.destination, graduate.sex, graduate.ethnicity, graduate.policy_groups, graduate.birth_year
    from form_graduates as graduate
    join version
        on version.batch = graduate._batch
        and version.school_code = graduate.school_code
        and version.school_year = graduate.school_year
        and version.level = graduate.level
),
sent as (
    select version.*, form.breakdown, form.field, form.pupils
    from (
        unpivot (
            select *, cohort - graduates as not_graduated from form_graduate_counts
        )
        on
            not_graduated, public_upper_secondary, private_upper_secondary, continuing_education, continuing_and_intermediate,
            elementary, intermediate, college, university, work, other, unknown
        into name field value pupils
    ) as form
    join version
        on version.batch = form._batch
        and version.school_code = form.school_code
        and version.school_year = form.school_year
        and version.level = form.level
),
item as (
    select
        school_code, school_year, level, batch, 'pupil' as family,
        to_json((graduated, if(graduated, destination, null), sex, ethnicity, policy_groups, birth_year))::varchar as item,
        count(*) as pupils
    from pupil
    group by all
    union all
    select
        school_code, school_year, level, batch, 'all', if(graduated, destination, 'not_graduated') as item, count(*) as pupils
    from pupil
    group by all
    union all
    select
        school_code, school_year, level, batch, split_part(breakdown, '=', 1),
        if(breakdown = 'all', field, breakdown || ' ' || field) as item,
        sum(pupils) as pupils
    from sent
    group by all
),
one as (
    select school_code, school_year, level, batch, (max(pupils))::bigint as pupils
    from (
        select school_code, school_year, level, batch, family, sum(pupils) as pupils
        from item
        group by all
    )
    group by all
),
pair as (
    select school_code, school_year, level, before.batch as earlier, later.batch as later
    from version as before
    join version as later using (school_code, school_year, level)
    where before.batch <> later.batch
),
difference as (
    select
        pair.*, family, item,
        bool_or(batch = earlier) as is_earlier,
        bool_or(batch = later) as is_later,
        sum(if(batch = later, pupils, -pupils)) as pupils
    from pair
    join item using (school_code, school_year, level)
    where batch in (earlier, later)
    group by all
),
family as (
    select
        school_code, school_year, level, earlier, later, family,
        greatest(
            coalesce(sum(pupils) filter (pupils > 0), 0),
            coalesce(-sum(pupils) filter (pupils < 0), 0)
        ) as moved,
        bool_or(is_earlier) and bool_or(is_later) as is_in_both
    from difference
    group by all
)
select school_code, school_year, level, earlier, later, (max(moved) filter (is_in_both))::bigint as moved
from family
group by all
union all
select school_code, school_year, level, null, batch, pupils from one
union all
select school_code, school_year, level, batch, null, pupils from one
