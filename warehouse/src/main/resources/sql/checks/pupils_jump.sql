-- One row per school, level and year whose pupils are far from the median of its three years before, and from the last.
with history as (
    select
        *,
        median(pupils) over before as usual,
        last_value(pupils) over before as last,
        count(*) over before as years
    from form_school_years
    window before as (
        partition by school_code, level order by school_year rows between 3 preceding and 1 preceding
    )
)
select
    'school_years' as form,
    reporting_unit as unit,
    school_year,
    _batch as batch,
    _row as row,
    'pupils' as field,
    'pupils=' || pupils || '; last=' || last || '; median=' || usual::bigint as found
from history
where
    years > 0
    and abs(pupils - usual) > getvariable('pupils')
    and abs(pupils - usual) * 100 > getvariable('percent') * usual
    and abs(pupils - last) * 100 > getvariable('percent') * last
