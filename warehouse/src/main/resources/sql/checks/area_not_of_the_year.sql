-- One row per listed school, institution or demand whose area existed on no day of the school year of which the row speaks,
-- or, where it tells of an earlier time, on no day of that time.
with located as (
    select 'schools' as form, reporting_unit, school_year, _batch, _row, 'commune_code' as field, commune_code as area_code,
        if(valid_to < make_date(school_year, 9, 1), valid_from, greatest(valid_from, make_date(school_year, 9, 1))) as first_day, valid_to
    from form_schools
    union all
    select 'schools' as form, reporting_unit, school_year, _batch, _row, 'district_code' as field, district_code as area_code,
        if(valid_to < make_date(school_year, 9, 1), valid_from, greatest(valid_from, make_date(school_year, 9, 1))) as first_day, valid_to
    from form_schools
    union all
    select 'institutions' as form, reporting_unit, school_year, _batch, _row, 'area_code' as field, area_code,
        if(valid_to < make_date(school_year, 9, 1), valid_from, greatest(valid_from, make_date(school_year, 9, 1))) as first_day, valid_to
    from form_institutions
    union all
    select 'labour_demand' as form, reporting_unit, school_year, _batch, _row, 'area_code' as field, area_code,
        make_date(school_year, 9, 1) as first_day, null as valid_to
    from form_labour_demand
)
select form, reporting_unit as unit, school_year, _batch as batch, _row as row, field, area_code as found
from located
where
    area_code is not null
    and not exists (
        from cat_area as area
        where
            area.area_code = located.area_code
            and area.valid_from <= least(make_date(located.school_year + 1, 12, 31), coalesce(located.valid_to, date '9999-12-31'))
            and coalesce(area.valid_to, date '9999-12-31') >= located.first_day
    )
