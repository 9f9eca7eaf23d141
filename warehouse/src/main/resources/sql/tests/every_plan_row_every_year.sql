-- Every row of the plan has a value or a gap in every school year.
select plan.plan_row, year.school_year
from cat_plan_row as plan
cross join (select distinct school_year from fct_measure) as year
left join plan_row_by_year as value on value.plan_row = plan.plan_row and value.school_year = year.school_year
group by all
having count(value.state) = 0
