-- One row per frame, school year, reporter and area of the frame to which its figures belong, or may belong.
-- extent: exact, one area, to which they belong; larger or shared as in dim_area_overlap: its own area holds or cuts the areas, and
-- its figures belong to none of them alone. Whose area nobody knows is counted in the whole region.
with year as (
    select distinct school_year from fct_measure
),
placed as (
    select
        overlap.frame, reporter.school_year, reporter.reporter, overlap.frame_area_code as area_code, overlap.extent,
        reporter.area_code as own_area_code, reporter.valid_from as own_valid_from
    from fct_reporter_area as reporter
    join dim_area_overlap as overlap
        on overlap.area_code = reporter.area_code and overlap.valid_from = reporter.valid_from
    qualify dense_rank() over (
        partition by overlap.frame, reporter.school_year, reporter.reporter
        order by
            reporter.is_in_force desc, overlap.extent = 'exact' desc, reporter.years_apart,
            reporter.valid_from desc, reporter.area_code
    ) = 1
),
nowhere as (
    select unit as reporter from cat_unit
    union
    select institution_code from form_institutions
    union
    select area_code from form_labour_demand
    except
    select reporter from fct_reporter_area
)
select distinct * from placed
union all
select place.frame, year.school_year, place.school_code, place.area_code, 'exact', null, null
from dim_school_frame as place
cross join year
union all
select area.frame, year.school_year, nowhere.reporter, area.area_code, 'exact', null, null
from nowhere
cross join year
cross join cat_region as region
join dim_frame_area as area on area.frame = region.total_frame
