-- One row per school, school year and level: the delivery that counts for its graduates.
-- Pupil rows win over counts of the same unit; of two units that report a school, the later delivery counts.
with offered as (
    select distinct school_code, school_year, level, reporting_unit, _received as received, _batch as batch, 'graduates' as form
    from form_graduates
    union all
    select distinct school_code, school_year, level, reporting_unit, _received as received, _batch as batch, 'graduate_counts' as form
    from form_graduate_counts
),
of_unit as (
    select *
    from offered
    qualify row_number() over (
        partition by school_code, school_year, level, reporting_unit
        order by form = 'graduates' desc
    ) = 1
)
select *
from of_unit
qualify row_number() over (
    partition by school_code, school_year, level
    order by received desc, reporting_unit
) = 1
