-- One row per measure, school year and reporter that should send it: a school, an institution, a unit or an area.
-- Open, valid and a pilot are those of the last day of the school year, 31 May.
with year as (
    select distinct school_year, make_date(school_year + 1, 5, 31) as last_day from fct_measure
),
pilot_area as (
    select code as area_code, valid_from, valid_to from cat_pilot where kind = 'district'
)
select measure.measure, year.school_year, school.school_code as reporter
from cat_measure as measure
cross join year
join dim_school as school
    on list_contains(school.levels, measure.level)
    and school.opened_on <= year.last_day
    and (school.closed_on is null or school.closed_on >= year.last_day)
where measure.grain = 'school'
union
select measure.measure, year.school_year, institution.institution_code
from cat_measure as measure
cross join year
join form_institutions as institution
    on institution.valid_from <= year.last_day
    and (institution.valid_to is null or institution.valid_to >= year.last_day)
where measure.grain = 'institution'
union
select sender.measure, year.school_year, unit.unit
from cat_measure_sender as sender
cross join year
join cat_unit as unit
    on (
        sender.sender in (unit.unit, unit.kind)
        or sender.sender = 'pilot_office'
            and unit.kind in ('district_office', 'commune_committee')
            and unit.area_code in (
                select area_code from pilot_area
                where valid_from <= year.last_day and (valid_to is null or valid_to >= year.last_day)
            )
    )
    and unit.valid_from <= year.last_day
    and (unit.valid_to is null or unit.valid_to >= year.last_day)
union
select measure.measure, year.school_year, area.area_code
from cat_measure as measure
cross join year
cross join cat_region as region
join dim_frame_area as area on area.frame = region.detail_frame
where measure.grain = 'area'
