-- One row per school year, source and task; amounts in đồng.
select
    budget.school_year, budget.source, budget.task,
    source.name as source_name, task.name as task_name,
    sum(budget.planned)::bigint as planned,
    sum(budget.allotted)::bigint as allotted,
    sum(budget.spent)::bigint as spent
from form_budget as budget
left join cat_form_value as source
    on source.form = 'budget' and source.field = 'source' and source.value = budget.source
left join cat_form_value as task on task.form = 'budget' and task.field = 'task' and task.value = budget.task
group by all
order by all
