-- The categories of a partition add up, for each destination of a school, to all that the school counted.
select school_code, school_year, level, breakdown, destination
from fct_graduate_category
join cat_breakdown as rule using (breakdown)
where rule.is_partition
group by all
having coalesce(sum(graduates) filter (category <> 'all'), 0) <> coalesce(sum(graduates) filter (category = 'all'), 0)
