-- vi: Địa bàn thí điểm so với các địa bàn còn lại, theo chỉ tiêu và năm học
-- en: Pilot areas beside the others, by indicator and school year
select
    comparison.indicator_name, comparison.school_year, comparison.area_group, comparison.areas, comparison.areas_expected,
    round(comparison.value, 1) as value, round(comparison.lowest, 1) as lowest, round(comparison.highest, 1) as highest,
    comparison.gap
from pilot_comparison as comparison
join dim_indicator as indicator on indicator.indicator = comparison.indicator and indicator.headline
order by indicator.position, comparison.school_year, comparison.area_group
