-- One row per scope, indicator of graduates, definition, school year, part and school that is counted in it: which
-- destinations (all: all graduates) of which year's graduates make up the part.
with part as (
    select
        indicator, definition, part, years_before,
        regexp_extract(upper(measure), '^(TH[A-Z]+)_GRADUATES', 1) as level,
        list(coalesce(nullif(regexp_extract(measure, '_graduates_(.*)$', 1), ''), 'all') order by measure) as destinations
    from cat_indicator_part
    where regexp_matches(measure, '^th(cs|pt)_graduates(_|$)')
    group by all
)
select
    scope.scope, school.indicator, school.definition, school.school_year, part.part, part.level,
    school.school_year - part.years_before as graduated_year,
    array_to_string(part.destinations, ' ') as destinations,
    indicator.headline, definition.is_used,
    string_agg(school.school_code, ' ' order by school.school_code) as schools
from fct_indicator_school as school
join part on part.indicator = school.indicator and part.definition = school.definition
join cat_indicator as indicator on indicator.indicator = school.indicator
join cat_definition as definition
    on definition.indicator = school.indicator and definition.definition = school.definition
join fct_school_scope as scope on scope.school_code = school.school_code and scope.school_year = school.school_year
where school.counted
group by all
order by all
