-- One row per school, school year and trait of a school that a breakdown may ask for.
-- Of the last day of the school year, 31 May. The district is the one kept since the reform; the commune is that of the day,
-- by its name on the day.
with year as (
    select distinct school_year, make_date(school_year + 1, 5, 31) as last_day from fct_graduate_source
),
version as (
    select listed.* exclude (school_year), year.school_year, year.last_day
    from form_schools as listed
    cross join year
    qualify row_number() over (
        partition by listed.school_code, year.school_year
        order by
            listed.valid_from <= year.last_day desc,
            case when listed.valid_from <= year.last_day then listed.valid_from end desc,
            listed.valid_from, listed.school_year desc, listed._received desc, listed.reporting_unit
    ) = 1
),
place as (
    select
        version.*, school.district_code as district,
        case
            when region.reform_on is null or version.last_day < region.reform_on then version.commune_code
            else school.present_commune_code
        end as commune
    from version
    join dim_school as school on school.school_code = version.school_code
    cross join cat_region as region
),
described as (
    select
        place.school_code, place.school_year, place.kind, place.ownership, place.district, place.commune,
        regexp_extract(area.name, '^(Phường|Thị trấn|Xã|Đặc khu)') as commune_type,
        case when exists (
            from cat_park as park
            where park.district_code = place.district
                and park.valid_from <= place.last_day
                and (park.valid_to is null or park.valid_to >= place.last_day)
        ) then 'yes' else 'no' end as industrial_park,
        case when exists (
            from cat_pilot as pilot
            where pilot.code = case pilot.kind when 'school' then place.school_code else place.district end
                and pilot.valid_from <= place.last_day
                and (pilot.valid_to is null or pilot.valid_to >= place.last_day)
        ) then 'yes' else 'no' end as pilot,
        case when exists (
            from fct_school_scope as listed
            where listed.scope = 'disadvantaged'
                and listed.school_code = place.school_code
                and listed.school_year = place.school_year
        ) then 'yes' else 'no' end as disadvantaged
    from place
    left join cat_area as area
        on area.area_code = place.commune
        and area.kind = 'commune'
        and area.valid_from <= place.last_day
        and (area.valid_to is null or area.valid_to >= place.last_day)
)
select *
from described unpivot include nulls (
    value for trait in (
        kind, ownership, district, commune, commune_type, industrial_park, pilot, disadvantaged
    )
)
