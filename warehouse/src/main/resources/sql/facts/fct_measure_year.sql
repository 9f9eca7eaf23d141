-- One row per school, unit or area, school year and measure: the year, put together from its periods.
-- Quarters make a half-year and half-years the year only when all of them are there; a stock needs the last period; what
-- never adds up needs the year itself. value is null exactly when gap is set; incomplete: some periods came, not all.
with total as (
    -- Of a period: the row for all, or else the sum of its parts. Parts left empty are counted.
    select
        case when rule.grain = 'area' then measure.area_code else measure.unit end as reporter,
        measure.school_year, measure.measure, measure.period, rule.over_periods,
        coalesce(
            sum(value) filter (breakdown = 'all'),
            sum(value) filter (breakdown <> 'all' and breakdown not like 'sex=%')
        ) as value,
        max(gap) as gap,
        count(*) - count(value) as empty
    from fct_measure as measure
    join cat_measure as rule on rule.measure = measure.measure
    where measure.school_code is null
    group by all
),
wide as (
    select
        reporter, school_year, measure, over_periods,
        max(value) filter (period = 'Q1') as first_quarter,
        max(value) filter (period = 'Q2') as second_quarter,
        max(value) filter (period = 'Q3') as third_quarter,
        max(value) filter (period = 'Q4') as fourth_quarter,
        max(value) filter (period = 'H1') as first_half,
        max(value) filter (period = 'H2') as second_half,
        max(value) filter (period = 'year') as whole,
        string_agg(period, ' ' order by period) filter (value is not null) as periods,
        max(gap) as gap,
        sum(empty) as empty
    from total
    group by all
),
ruled as (
    select
        *,
        case over_periods
            when 'sum' then coalesce(
                whole,
                coalesce(first_half, first_quarter + second_quarter)
                    + coalesce(second_half, third_quarter + fourth_quarter)
            )
            when 'last' then coalesce(whole, second_half, fourth_quarter)
            else whole
        end as value
    from wide
)
select
    reporter, school_year, measure, value::bigint as value,
    case when value is null then case when periods is null then coalesce(gap, 'not_collected') else 'incomplete' end end as gap,
    periods,
    empty::bigint as empty
from ruled
union all
-- Schools report years, with a row for all.
select
    school_code, measure.school_year, measure.measure, measure.value, measure.gap,
    case when measure.value is not null then 'year' end,
    (measure.value is null)::bigint
from fct_measure as measure
join cat_measure as rule on rule.measure = measure.measure
where measure.school_code is not null and measure.breakdown = 'all'
