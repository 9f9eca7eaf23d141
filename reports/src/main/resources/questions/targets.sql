-- vi: Đạt hay chưa đạt chỉ tiêu kế hoạch sắp tới, còn thiếu bao nhiêu; theo huyện, năm học mới nhất
-- en: Standing against the next targets and how many are missing; by former district, newest school year
select
    target.indicator_name, target.area_name, target.target_set, target.scope, target.target_year, target.comparator, target.target,
    round(target.value, 1) as value, target.status, target.missing_count, target.gap
from target_by_area as target
join pilot_group as district on district.frame = target.frame and district.area_code = target.area_code
where target.school_year = (select max(school_year) from indicator_by_area)
    and target.due_school_year >= target.school_year
order by target.indicator, target.target_set, target.scope, target.target_year, target.area_code
