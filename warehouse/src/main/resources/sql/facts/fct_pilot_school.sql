-- One row per headline indicator of graduates, school year and school with graduates, by the definition that is used.
-- district: the area of the detail frame that counts the school. Stays in the build, where comparisons of schools read it.
select
    school.indicator, school.school_year, school.school_code, place.area_code as district,
    school.numerator::bigint as numerator, school.denominator::bigint as denominator
from fct_indicator_school as school
join cat_indicator as indicator
    on indicator.indicator = school.indicator and indicator.headline and indicator.counts = 'pupils'
join cat_definition as definition
    on definition.indicator = school.indicator and definition.definition = school.definition and definition.is_used
cross join cat_region as region
join dim_school_frame as place on place.school_code = school.school_code and place.frame = region.detail_frame
where school.counted and school.denominator > 0 and school.numerator <= school.denominator
