-- vi: Chỉ tiêu phân luồng theo giới tính, theo huyện, năm học mới nhất
-- en: Streaming by sex, by former district, newest school year
select
    value.indicator_name, value.area_name, value.category_name, value.numerator, value.denominator,
    round(value.value, 1) as value, value.gap
from indicator_by_breakdown as value
join pilot_group as district on district.frame = value.frame and district.area_code = value.area_code
where value.breakdown = 'sex' and value.school_year = (select max(school_year) from indicator_by_breakdown)
order by value.indicator, value.area_code, value.category
