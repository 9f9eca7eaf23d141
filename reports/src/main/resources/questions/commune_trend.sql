-- vi: Các chỉ tiêu của xã, phường đông học sinh tốt nghiệp THCS nhất hiện nay, qua các năm học; đổi asked để hỏi nơi khác
-- en: Indicators of the present commune with most THCS graduates, through the school years; change asked for another
with present as (
    select frame from dim_frame_area where kind = 'commune' group by frame order by max(valid_from) desc, frame limit 1
),
asked as (
    select frame, area_code
    from destination_by_area
    where level = 'THCS' and frame = (select frame from present)
    group by frame, area_code
    order by sum(graduates) desc, area_code
    limit 1
)
select
    value.area_code, value.area_name, value.indicator_name, value.school_year, value.numerator, value.denominator,
    round(value.value, 1) as value, value.gap,
    round(value.value - lag(value.value) over (partition by value.indicator order by value.school_year), 1) as change
from indicator_by_area as value
join asked on asked.frame = value.frame and asked.area_code = value.area_code
join dim_indicator as indicator on indicator.indicator = value.indicator and indicator.headline
order by indicator.position, value.school_year
