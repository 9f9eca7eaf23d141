-- One row per school, school year, level, breakdown, category and destination that any graduate has.
-- category all: every graduate of a school whose graduates are broken down, counted without the breakdown. Counts that a unit
-- sent are taken when they name categories of the catalogue, leave nothing empty and add up to the school's total.
with rule as (
    select
        breakdown.breakdown, breakdown.trait, breakdown.of_pupil, breakdown.is_partition, breakdown.is_open,
        breakdown.otherwise, breakdown.empty,
        map(
            coalesce(list(value.value) filter (value.value is not null), []),
            coalesce(list(value.category) filter (value.value is not null), [])
        ) as categories
    from cat_breakdown as breakdown
    left join cat_category_value as value on value.breakdown = breakdown.breakdown
    group by all
),
total as (
    select
        total.school_code, total.school_year, total.level, source.form,
        substr(total.item, 11) as destination,
        total.value as graduates
    from fct_graduate as total
    join fct_graduate_source as source
        on source.school_code = total.school_code
        and source.school_year = total.school_year
        and source.level = total.level
    where total.breakdown = 'all' and total.item like 'graduates\_%' escape '\'
    window school as (partition by total.school_code, total.school_year, total.level)
    qualify count(total.value) over school = count(*) over school
),
pupil as (
    select
        profile.school_code, profile.school_year, profile.level, profile.destination, profile.pupils, rule.breakdown,
        unnest(list_distinct(list_transform(
            case rule.trait
                when 'sex' then [profile.sex]
                when 'ethnicity' then [profile.ethnicity]
                when 'age' then [profile.age]
                when 'policy_groups' then
                    case when len(profile.policy_groups) > 0 then profile.policy_groups else [null] end
            end,
            lambda value: coalesce(
                rule.categories[value],
                case when value is null then rule.empty when rule.is_open then value else rule.otherwise end,
                'unknown'
            )
        ))) as category
    from fct_graduate_profile as profile
    cross join rule
    where profile.graduated and rule.of_pupil
),
sent as (
    select
        sent.school_code, sent.school_year, sent.level, rule.breakdown, rule.is_partition,
        rule.categories[substr(sent.breakdown, len(rule.breakdown) + 2)] as category,
        substr(sent.item, 11) as destination,
        sent.value as graduates
    from fct_graduate as sent
    join rule on rule.of_pupil and starts_with(sent.breakdown, rule.breakdown || '=')
    join fct_graduate_source as source
        on source.form = 'graduate_counts'
        and source.school_code = sent.school_code
        and source.school_year = sent.school_year
        and source.level = sent.level
    where sent.item like 'graduates\_%' escape '\'
),
sent_destination as (
    select
        school_code, school_year, level, breakdown, is_partition, destination,
        sum(graduates) as graduates,
        count(*) = count(graduates) and count(*) = count(category) as is_whole
    from sent
    group by all
),
sent_whole as (
    select sent.school_code, sent.school_year, sent.level, sent.breakdown
    from sent_destination as sent
    join total using (school_code, school_year, level, destination)
    group by all
    having bool_and(sent.is_whole and (sent.graduates = total.graduates or not sent.is_partition))
),
school as (
    select
        total.school_code, total.school_year, total.level, rule.breakdown,
        coalesce(
            rule.categories[trait.value],
            case when trait.value is null then rule.empty when rule.is_open then trait.value else rule.otherwise end,
            'unknown'
        ) as category,
        total.destination, total.graduates
    from total
    cross join rule
    left join fct_school_trait as trait
        on trait.school_code = total.school_code
        and trait.school_year = total.school_year
        and trait.trait = rule.trait
    where not rule.of_pupil
),
counted as (
    select school_code, school_year, level, breakdown, category, destination, pupils as graduates from pupil
    union all
    select school_code, school_year, level, breakdown, category, destination, graduates
    from sent
    join sent_whole using (school_code, school_year, level, breakdown)
    union all
    select * from school
    union all
    select total.school_code, total.school_year, total.level, rule.breakdown, 'all', total.destination, total.graduates
    from total
    cross join rule
    left join sent_whole
        on sent_whole.school_code = total.school_code
        and sent_whole.school_year = total.school_year
        and sent_whole.level = total.level
        and sent_whole.breakdown = rule.breakdown
    where not rule.of_pupil or total.form = 'graduates' or sent_whole.breakdown is not null
)
select school_code, school_year, level, breakdown, category, destination, sum(graduates)::bigint as graduates
from counted
group by all
having sum(graduates) > 0
