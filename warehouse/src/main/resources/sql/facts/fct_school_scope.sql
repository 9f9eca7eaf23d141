-- One row per scope of targets, school year and school in it.
-- all: every school. disadvantaged: those in an area that was listed as especially disadvantaged on the last day of the
-- school year, 31 May; before the reform by the codes of that time, since it by the present ones: codes were used again.
with year as (
    select distinct school_year, make_date(school_year + 1, 5, 31) as last_day from fct_indicator
)
select 'all' as scope, year.school_year, school.school_code
from year
cross join dim_school as school
union
select 'disadvantaged', year.school_year, school.school_code
from year
cross join cat_region as region
cross join dim_school as school
join cat_disadvantaged_area as listed
    on listed.valid_from <= year.last_day
    and (listed.valid_to is null or listed.valid_to >= year.last_day)
    and case
        when region.reform_on is null or year.last_day < region.reform_on
            then listed.area_code in (school.commune_code, school.district_code)
        else listed.area_code = school.present_commune_code
    end
