-- One row per unit, level and year whose graduates, by pupil rows or counts, are far from the median of its three years before.
with graduated as (
    select 'graduates' as form, reporting_unit, school_year, level, _batch, min(_row) as _row, sum(graduates) as graduates
    from pupil_count
    group by all
    union all
    select 'graduate_counts' as form, reporting_unit, school_year, level, _batch, min(_row) as _row, sum(graduates) as graduates
    from form_graduate_counts
    where breakdown = 'total'
    group by all
),
one_source as (
    select *
    from graduated
    qualify row_number() over (
        partition by reporting_unit, school_year, level order by form = 'graduates' desc, _batch
    ) = 1
),
history as (
    select *, median(graduates) over before as usual, last_value(graduates) over before as last, count(*) over before as years
    from one_source
    window before as (
        partition by reporting_unit, level order by school_year rows between 3 preceding and 1 preceding
    )
)
select
    form,
    reporting_unit as unit,
    school_year,
    _batch as batch,
    _row as row,
    'graduated' as field,
    'level=' || level || '; graduates=' || graduates || '; last=' || last || '; median=' || usual::bigint as found
from history
where
    years > 0
    and abs(graduates - usual) > getvariable('pupils')
    and abs(graduates - usual) * 100 > getvariable('percent') * usual
    and abs(graduates - last) * 100 > getvariable('percent') * last
