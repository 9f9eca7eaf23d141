-- One row per area as it stood over some days and oldest area of the catalogue on whose ground it lies.
-- An area lies on the ground of the areas in it on its first day and of those that became it; the oldest have neither.
-- is_whole: all of that ground, not only a part.
with recursive line as (
    select
        whole.area_code, whole.valid_from,
        part.area_code as ground_code, part.valid_from as ground_from,
        true as is_whole
    from cat_area as whole
    join cat_area as part
        on part.parent_code = whole.area_code
        and part.valid_from <= whole.valid_from
        and (part.valid_to is null or part.valid_to >= whole.valid_from)
    union
    select
        became.area_code, became.valid_from,
        origin.area_code, origin.valid_from,
        change.extent = 'exact'
    from cat_area_change as change
    join cat_area as became on became.area_code = change.to_code and became.valid_from = change.changed_on
    join cat_area as origin
        on origin.area_code = change.from_code
        and origin.valid_from < change.changed_on
        and (origin.valid_to is null or origin.valid_to >= change.changed_on - 1)
),
ground as (
    select area_code, valid_from, area_code as ground_code, valid_from as ground_from, true as is_whole
    from cat_area
    union
    select
        ground.area_code, ground.valid_from,
        line.ground_code, line.ground_from,
        ground.is_whole and line.is_whole
    from ground
    join line on line.area_code = ground.ground_code and line.valid_from = ground.ground_from
)
select area_code, valid_from, ground_code, ground_from, bool_or(is_whole) as is_whole
from ground
where not exists (
    from line where line.area_code = ground.ground_code and line.valid_from = ground.ground_from
)
group by all
