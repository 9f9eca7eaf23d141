-- One row per place in the chain of issued releases, school, school year and level: the delivery that counts for its graduates there.
-- The last place is this release. Pupil rows win over counts of the same unit; of two units that report a school, the later
-- delivery counts.
with sent as (
    select distinct school_code, school_year, level, reporting_unit, _batch as batch, 'graduates' as form
    from form_graduates
    union all
    select distinct school_code, school_year, level, reporting_unit, _batch as batch, 'graduate_counts' as form
    from form_graduate_counts
),
of_unit as (
    select
        issued.place, sent.school_code, sent.school_year, sent.level, sent.reporting_unit, issued.received, sent.batch,
        sent.form
    from sent
    join led_issued as issued
        on issued.form = sent.form and issued.batch = sent.batch and issued.school_year = sent.school_year
    qualify row_number() over (
        partition by issued.place, sent.school_code, sent.school_year, sent.level, sent.reporting_unit
        order by sent.form = 'graduates' desc
    ) = 1
)
select *
from of_unit
qualify row_number() over (
    partition by place, school_code, school_year, level
    order by received desc, reporting_unit
) = 1
