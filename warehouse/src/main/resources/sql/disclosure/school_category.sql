-- One row per school year, level, published breakdown, category and destination: each school that has the category and how
-- many of its graduates went there, in no order. category all: the school's graduates are broken down. is_pupil: schools have pupils of several categories.
select
    school_year, level, rule.position, breakdown, rule.of_pupil as is_pupil, rule.is_partition,
    category, coalesce(category = rule.empty, false) as is_none, destination,
    string_agg(school_code || ' ' || graduates, ' ') as schools
from fct_graduate_category
join cat_breakdown as rule using (breakdown)
where rule.is_published
group by all
order by school_year, level, rule.position, category, destination
