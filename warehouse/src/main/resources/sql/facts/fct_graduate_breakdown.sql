-- One row per frame that has breakdowns, area, school year, level, breakdown, category and destination.
-- category all is the breakdown's own total: of the schools that gave it. denominator: graduates of the category, so only
-- categories that somebody is in have rows; uncounted: graduates of the area whose schools did not give the breakdown.
with placed as (
    select
        place.frame, place.area_code, graduate.school_year, graduate.level, graduate.breakdown, graduate.category,
        graduate.destination,
        sum(graduate.graduates) as graduates
    from fct_graduate_category as graduate
    join cat_breakdown as breakdown on breakdown.breakdown = graduate.breakdown and breakdown.is_published
    join dim_school_frame as place on place.school_code = graduate.school_code
    join cat_frame as frame on frame.frame = place.frame and frame.has_breakdowns
    group by all
),
category as (
    select frame, area_code, school_year, level, breakdown, category, sum(graduates) as graduates
    from placed
    group by all
),
total as (
    select place.frame, place.area_code, graduate.school_year, graduate.level, sum(graduate.value) as graduates
    from fct_graduate as graduate
    join dim_school_frame as place on place.school_code = graduate.school_code
    join cat_frame as frame on frame.frame = place.frame and frame.has_breakdowns
    where graduate.breakdown = 'all' and graduate.item = 'graduates'
    group by all
    having sum(graduate.value) > 0
),
asked as (
    select frame, area_code, school_year, level, breakdown, category from category
    union
    select total.frame, total.area_code, total.school_year, total.level, breakdown.breakdown, 'all'
    from total
    cross join cat_breakdown as breakdown
    where breakdown.is_published
),
possible as (
    select distinct level, destination from placed
),
filled as (
    select
        asked.*, possible.destination, placed.graduates, category.graduates as of_category, total.graduates as of_area
    from asked
    join possible using (level)
    left join placed using (frame, area_code, school_year, level, breakdown, category, destination)
    left join category using (frame, area_code, school_year, level, breakdown, category)
    left join total using (frame, area_code, school_year, level)
)
select
    filled.frame, filled.area_code, area.name as area_name, changed.break_mark, filled.school_year, filled.level,
    filled.breakdown, breakdown.name as breakdown_name,
    filled.category, coalesce(word.name, filled.category) as category_name,
    filled.destination, destination.name as destination_name,
    case when of_category > 0 then coalesce(graduates, 0)::bigint end as numerator,
    of_category::bigint as denominator,
    100.0 * numerator / denominator as rate,
    case when of_category is null then 'not_collected' end as gap,
    case when filled.category = 'all' then (of_area - coalesce(of_category, 0))::bigint end as uncounted
from filled
join dim_frame_area as area on area.frame = filled.frame and area.area_code = filled.area_code
join cat_breakdown as breakdown on breakdown.breakdown = filled.breakdown
join cat_destination as destination on destination.destination = filled.destination
left join dim_series_break as changed
    on changed.frame = filled.frame and changed.area_code = filled.area_code and changed.school_year = filled.school_year
left join cat_category as word on word.breakdown = filled.breakdown and word.category = filled.category
