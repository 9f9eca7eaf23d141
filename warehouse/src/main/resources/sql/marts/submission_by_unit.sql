-- One row per unit that owes a report, report, school year and period; as the later delivery says.
select
    submission.unit,
    unit.name as unit_name,
    submission.report,
    submission.school_year,
    submission.period,
    submission.due,
    submission.received as received_on,
    case
        when submission.received is null then 'missing'
        when submission.received > submission.due then 'late'
        else 'on_time'
    end as status
from form_submissions as submission
left join cat_unit as unit on unit.unit = submission.unit
qualify row_number() over (
    partition by submission.unit, submission.report, submission.school_year, submission.period
    order by submission._received desc, submission.reporting_unit
) = 1
order by all
