-- One row per institution, school year, training level, occupation and period; of two units that send it, the later delivery.
with institution as (
    select
        institution_code,
        arg_max(name, (school_year, _received)) as institution_name,
        arg_max(kind, (school_year, _received)) as institution_kind,
        arg_max(ownership, (school_year, _received)) as ownership,
        arg_max(area_code, (school_year, _received)) as area_code
    from form_institutions
    group by institution_code
)
select
    training.institution_code, training.school_year, training.training_level, training.occupation, training.period,
    institution.* exclude (institution_code),
    training.capacity, training.quota, training.admitted_from_thcs, training.admitted_from_thpt,
    training.graduated, training.employed, training.employment_window_months,
    case when graduated > 0 and employment_window_months is not null then 100.0 * employed / graduated end as employed_rate
from form_training as training
left join institution on institution.institution_code = training.institution_code
qualify row_number() over (
    partition by
        training.institution_code, training.school_year, training.training_level, training.occupation, training.period
    order by training._received desc, training.reporting_unit
) = 1
order by all
