-- One row per row of the plan, measure and school year, of the whole region; none is left out because nobody sent it.
-- supplier is who owes it for that year: since the reform of the areas, what is known on 31 December of the year that ends.
select
    plan.plan_row, plan.section, plan.name as plan_name, value.measure, measure.name, measure.unit as counted_in,
    value.school_year, value.value, value.gap, value.state, value.break_mark,
    value.reporters_expected, value.reporters_sent, value.reporters_complete,
    coalesce(make_date(value.school_year + 1, 12, 31) >= region.reform_on, false) as is_after_reform,
    case when is_after_reform then plan.supplier_after else plan.supplier end as supplier,
    case when is_after_reform then plan.supplier_after_en else plan.supplier_en end as supplier_en,
    not is_after_reform or plan.after_confirmed as supplier_confirmed
from cat_plan_row as plan
join cat_measure as measure on measure.plan_row = plan.plan_row
cross join cat_region as region
join measure_by_year as value on value.measure = measure.measure and value.frame = region.total_frame
order by plan.plan_row, measure.position, value.school_year
