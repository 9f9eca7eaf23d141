-- One row per school or unit, school year, period, measure and breakdown.
-- value is null exactly when gap is set; quarters and half-years stay what they are.
with flags as (
    select
        * replace (
            has_local_programme::bigint as has_local_programme,
            focal_person::bigint as focal_person
        ),
        1::bigint as schools,
        (qualified_counsellors >= 1)::bigint as has_qualified_counsellor
    from fct_school_year
),
school_year as (
    select *
    from flags unpivot include nulls (
        value for field in (
            schools, pupils, girls, boys, final_grade_pupils, has_local_programme, has_qualified_counsellor,
        part_time_counsellors, qualified_counsellors, trained_staff, pupils_counselled, stem_rooms, equipment_sets,
        vocational_partners, enterprise_partners, focal_person
        )
    )
),
training as (
    select *
    from form_training unpivot include nulls (
        value for field in (
            capacity, quota, admitted_from_thcs, admitted_from_thpt, graduated, employed
        )
    )
),
followed as (
    -- Of the learners who graduated, only those whose employment is known; each window counts for itself.
    select *
    from (
        select * exclude (employed), graduated as followed, employed
        from form_training
        where employed is not null and graduated is not null and employment_window_months is not null
    ) unpivot (
        value for field in (
            followed, employed
        )
    )
),
demand as (
    select *
    from form_labour_demand unpivot include nulls (
        value for field in (
            openings, hired
        )
    )
),
money as (
    select *
    from form_budget unpivot include nulls (
        value for field in (
            planned, allotted, spent
        )
    )
)
select
    school_code, null as unit, null as area_code, school_year, 'year' as period,
    lower(level) || '_' || field as measure, 'all' as breakdown,
    value, case when value is null then coalesce(_gaps[field], 'not_collected') end as gap, _batch as batch
from school_year
union all
select
    school_code, null, null, school_year, 'year', lower(level) || '_' || item, breakdown, value, gap, batch
from fct_graduate
union all
select
    null, institution_code, null, school_year, period, 'training_' || field,
    'level=' || training_level || ';occupation=' || occupation,
    value, case when value is null then coalesce(_gaps[field], 'not_collected') end, _batch
from training
union all
select
    null, institution_code, null, school_year, period,
    'training_' || field || '_' || employment_window_months || '_months',
    'level=' || training_level || ';occupation=' || occupation, value, null, _batch
from followed
union all
select
    null, reporting_unit, area_code, school_year, period, 'labour_' || field,
    'level=' || training_level || ';occupation=' || occupation,
    value, case when value is null then coalesce(_gaps[field], 'not_collected') end, _batch
from demand
union all
select
    null, reporting_unit, null, school_year, 'year', 'budget_' || field, 'source=' || source || ';task=' || task,
    value, case when value is null then coalesce(_gaps[field], 'not_collected') end, _batch
from money
union all
select
    null, reporting_unit, null, school_year, 'year', 'budget_' || field || '_' || source, 'task=' || task,
    value, case when value is null then coalesce(_gaps[field], 'not_collected') end, _batch
from money
union all
select null, reporting_unit, null, school_year, period, measure, breakdown, value, null, _batch
from form_activities
union all
select null, reporting_unit, null, school_year, period, item, breakdown,
    case item when 'units_with_plans' then (value > 0)::bigint else 1 end, null, _batch
from form_activities
cross join (values ('units_asked_for_plans'), ('units_with_plans')) as plan(item)
where measure = 'plans_issued' and breakdown = 'all'
union all
select null, institution_code, null, school_year, 'year', 'institutions_with_plan', 'all',
    has_plan::bigint, case when has_plan is null then 'not_collected' end, _batch
from form_institutions
union all
select
    null, submission.unit, null, submission.school_year, 'year', item, 'report=' || report || ';period=' || period,
    case item
        when 'reports_due' then 1
        when 'reports_on_time' then (received is not null and received <= due)::bigint
        when 'reports_late' then (received is not null and received > due)::bigint
        else (received is null)::bigint
    end,
    null, _batch
from form_submissions as submission
cross join (values ('reports_due'), ('reports_on_time'), ('reports_late'), ('reports_missing')) as counted(item)
