-- One row per school year, level, school, published breakdown, category and destination that any graduate has.
-- category all: the school's graduates are broken down. is_pupil: schools have pupils of several categories.
select
    school_year, level, school_code, breakdown, rule.of_pupil as is_pupil, rule.is_partition,
    category, coalesce(category = rule.empty, false) as is_none, destination, graduates
from fct_graduate_category
join cat_breakdown as rule using (breakdown)
where rule.is_published
order by school_year, level, rule.position, school_code, category, destination
