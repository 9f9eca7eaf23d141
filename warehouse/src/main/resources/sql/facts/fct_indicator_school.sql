-- One row per indicator of schools, definition, school year and school that should have reported or did, without those that
-- the definition leaves out.
-- counted: both parts are known. bound: at most so many of its pupils, or itself, belong to the denominator; null when nobody
-- can say.
with year as (
    select distinct school_year from fct_indicator
),
expected as (
    select
        indicator.indicator, definition.definition, year.school_year, school.school_code,
        -- Of the denominator: a school is one; graduates, who alone may be unknown, are at most the final grade.
        case
            when indicator.counts = 'schools' then 1
            when exists (
                from cat_indicator_part as part
                where part.indicator = definition.indicator and part.definition = definition.definition
                    and part.part = 'unknown'
            )
                then grade.final_grade_pupils
        end as bound
    from cat_indicator as indicator
    join cat_definition as definition on definition.indicator = indicator.indicator
    cross join year
    join dim_school as school
        on list_contains(school.levels, indicator.level)
        and school.opened_on <= make_date(year.school_year + 1, 5, 31)
        and (school.closed_on is null or school.closed_on >= make_date(year.school_year + 1, 5, 31))
    left join fct_school_year as grade
        on grade.school_code = school.school_code
        and grade.school_year = year.school_year
        and grade.level = indicator.level
    where indicator.grain = 'school'
)
select
    coalesce(known.indicator, expected.indicator) as indicator,
    coalesce(known.definition, expected.definition) as definition,
    coalesce(known.school_year, expected.school_year) as school_year,
    coalesce(known.school_code, expected.school_code) as school_code,
    known.numerator, known.denominator, known.unknown,
    coalesce(known.suppressed, false) as suppressed,
    known.numerator is not null and known.denominator is not null as counted,
    coalesce(known.denominator, expected.bound) as bound
from fct_indicator as known
full join expected
    on expected.indicator = known.indicator
    and expected.definition = known.definition
    and expected.school_year = known.school_year
    and expected.school_code = known.school_code
where not exists (
    from cat_definition as definition
    join dim_school as school on list_contains(school.levels, definition.leaves_out)
    where definition.indicator = coalesce(known.indicator, expected.indicator)
        and definition.definition = coalesce(known.definition, expected.definition)
        and school.school_code = coalesce(known.school_code, expected.school_code)
)
