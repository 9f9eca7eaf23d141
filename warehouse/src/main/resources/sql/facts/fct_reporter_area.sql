-- One row per unit, institution or area that reports, school year and area where it is said to lie, as that area stood then.
-- Codes were used again: one is read as of 31 May of the school year, or the nearest day on which its unit or entry was valid.
-- An institution may be said to lie in several: in each list that was in force on that day, or, where none was, in any.
with year as (
    select distinct school_year, make_date(school_year + 1, 5, 31) as last_day from fct_measure
),
said as (
    select
        unit.unit as reporter, year.school_year, unit.area_code,
        greatest(unit.valid_from, least(year.last_day, coalesce(unit.valid_to, year.last_day))) as day,
        true as is_in_force,
        0 as years_apart
    from cat_unit as unit
    cross join year
    union all
    select distinct
        listed.institution_code, year.school_year, listed.area_code,
        greatest(
            listed.valid_from,
            least(make_date(listed.school_year + 1, 5, 31), coalesce(listed.valid_to, make_date(listed.school_year + 1, 5, 31)))
        ),
        listed.valid_from <= year.last_day and coalesce(listed.valid_to >= year.last_day, true),
        abs(listed.school_year - year.school_year)
    from form_institutions as listed
    cross join year
    union all
    select area.area_code, year.school_year, area.area_code, year.last_day, true, 0
    from (
        select area_code from form_labour_demand
        union
        select area.area_code
        from dim_frame_area as area
        join cat_region as region on area.frame = region.detail_frame
    ) as area
    cross join year
)
select said.reporter, said.school_year, said.area_code, area.valid_from, said.is_in_force, said.years_apart
from said
join cat_area as area on area.area_code = said.area_code
qualify row_number() over (
    partition by said.reporter, said.school_year, said.area_code, said.day, said.is_in_force, said.years_apart
    order by if(area.valid_from <= said.day, area.valid_from, null) desc nulls last, area.valid_from
) = 1
