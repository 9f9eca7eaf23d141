-- Pupils counted by sex add up to all pupils of the school; counts that a unit sent by itself stay as it sent them.
select school_code, school_year, level, item
from fct_graduate
join led_batch on led_batch.batch = fct_graduate.batch
where led_batch.form = 'graduates'
group by school_code, school_year, level, item
having sum(value) filter (breakdown like 'sex=%') <> sum(value) filter (breakdown = 'all')
