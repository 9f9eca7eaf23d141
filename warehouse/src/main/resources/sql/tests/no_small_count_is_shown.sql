-- No published count of graduates is smaller than the threshold, unless nobody is counted.
with shown as (
    select 'destination_by_area' as mart, graduates as small from destination_by_area
    union all
    select 'destination_by_area', all_graduates from destination_by_area
    union all
    select 'graduates_by_breakdown', numerator from graduates_by_breakdown
    union all
    select 'graduates_by_breakdown', denominator from graduates_by_breakdown
    union all
    select 'indicator_by_breakdown', unnest([numerator, denominator, unknown]) from indicator_by_breakdown
    union all
    select 'indicator_by_area', case part when 'numerator' then numerator when 'denominator' then denominator else unknown end
    from indicator_by_area
    join cat_indicator_part as rule using (indicator)
    where rule.is_used and regexp_matches(rule.measure, '^th(cs|pt)_graduates(_|$)')
    union all
    select 'measure_by_area', value
    from measure_by_area
    where regexp_matches(measure, '^th(cs|pt)_graduates(_|$)')
    union all
    select 'measure_by_year', value
    from measure_by_year
    where regexp_matches(measure, '^th(cs|pt)_graduates(_|$)')
)
select mart, small
from shown
cross join cat_disclosure as rule
where small > 0 and small < rule.threshold
