-- One row per frame, area and school year whose figures were the first to be gathered in other areas than the year before.
-- A year is gathered until 31 December after it ends. Another type or name of the same ground is no break.
with year as (
    select school_year, lag(school_year) over (order by school_year) as year_before
    from (select distinct school_year from led_entry)
)
select
    overlap.frame, overlap.frame_area_code as area_code, year.school_year,
    'area_reform' as break_mark,
    min(change.changed_on) as changed_on,
    list(distinct change.instrument order by change.instrument) as instruments
from cat_area_change as change
join year
    on change.changed_on > make_date(year.year_before + 1, 12, 31)
    and change.changed_on <= make_date(year.school_year + 1, 12, 31)
join cat_area as area
    on area.area_code = change.to_code and area.valid_from = change.changed_on
    or area.area_code = change.from_code
        and area.valid_from < change.changed_on
        and area.valid_to = change.changed_on - 1
join dim_area_overlap as overlap
    on overlap.area_code = area.area_code and overlap.valid_from = area.valid_from and overlap.extent = 'exact'
where change.kind in ('merged', 'dissolved') or change.extent = 'shared'
group by all
