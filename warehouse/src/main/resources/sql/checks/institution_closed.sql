-- One row per delivery and institution with training in a school year in which the lists say that it was not open.
with listed as (
    select distinct institution_code, valid_from, coalesce(valid_to, date '9999-12-31') as valid_to
    from form_institutions
)
select
    'training' as form,
    reporting_unit as unit,
    school_year,
    _batch as batch,
    min(_row) as row,
    'institution_code' as field,
    institution_code as found
from form_training as training
where
    exists (from listed where listed.institution_code = training.institution_code)
    and not exists (
        from listed
        where
            listed.institution_code = training.institution_code
            and valid_from <= make_date(training.school_year + 1, 8, 31)
            and valid_to >= make_date(training.school_year, 9, 1)
    )
group by all
