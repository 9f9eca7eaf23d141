-- One row per school that was ever listed, with the areas it is counted in.
-- The district and commune are those of the day before the reform: a school keeps them in every year.
with listed as (
    select
        *,
        row_number() over (
            partition by school_code, valid_from
            order by school_year desc, _received desc, reporting_unit
        ) as newest
    from form_schools
),
versions as (
    select * from listed where newest = 1
),
before_reform as (
    select
        school_code,
        arg_max(district_code, valid_from) as district_code,
        arg_max(commune_code, valid_from) as commune_code
    from versions
    cross join cat_region as region
    where region.reform_on is null or valid_from < region.reform_on
    group by school_code
),
after_reform as (
    select
        school_code,
        arg_max(commune_code, valid_from) as commune_code
    from versions
    cross join cat_region as region
    where valid_from >= region.reform_on
    group by school_code
)
select
    version.school_code,
    arg_max(version.name, version.valid_from) as name,
    arg_max(version.levels, version.valid_from) as levels,
    arg_max(version.ownership, version.valid_from) as ownership,
    arg_max(version.kind, version.valid_from) as kind,
    any_value(before_reform.district_code) as district_code,
    any_value(before_reform.commune_code) as commune_code,
    coalesce(any_value(change.to_code), any_value(after_reform.commune_code)) as present_commune_code,
    min(version.valid_from) as opened_on,
    arg_max_null(version.valid_to, version.valid_from) as closed_on
from versions as version
left join before_reform on before_reform.school_code = version.school_code
left join after_reform on after_reform.school_code = version.school_code
left join cat_area_change as change
    on change.from_code = before_reform.commune_code
    and change.changed_on = (select reform_on from cat_region)
group by version.school_code
