-- One row per school year, source and task; amounts in đồng.
select
    school_year, source, task,
    sum(planned)::bigint as planned,
    sum(allotted)::bigint as allotted,
    sum(spent)::bigint as spent
from form_budget
group by all
order by all
