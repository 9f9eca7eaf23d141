-- One row per indicator of schools, school year and group of areas of the detail frame, by the definition that is used.
select
    value.indicator, value.definition, value.school_year, place.area_group,
    count(*) as areas_expected,
    count(value.value) as areas,
    sum(value.numerator)::bigint as numerator,
    sum(value.denominator)::bigint as denominator,
    max(value.gap) as gap
from fct_indicator_scope as value
join cat_definition as definition
    on definition.indicator = value.indicator and definition.definition = value.definition and definition.is_used
join cat_indicator as indicator on indicator.indicator = value.indicator and indicator.grain = 'school'
join fct_pilot_group as place on place.frame = value.frame and place.area_code = value.area_code
where value.scope = 'all'
group by all
