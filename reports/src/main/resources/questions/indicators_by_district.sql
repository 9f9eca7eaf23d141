-- vi: Các chỉ tiêu của báo cáo, theo huyện (trước 01/7/2025) và năm học
-- en: Indicators of the reviews, by former district and school year
select
    value.indicator, value.indicator_name, value.area_code, value.area_name, value.school_year,
    value.numerator, value.denominator, round(value.value, 1) as value, value.gap
from indicator_by_area as value
join dim_indicator as indicator on indicator.indicator = value.indicator and indicator.headline
join pilot_group as district on district.frame = value.frame and district.area_code = value.area_code
order by indicator.position, value.area_code, value.school_year
