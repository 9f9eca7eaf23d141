-- vi: Đơn vị nộp báo cáo đúng hạn, trễ, chưa nộp, theo năm học
-- en: Reports of each unit on time, late and missing, by school year
select
    school_year, unit, any_value(unit_name) as unit_name,
    count(*) filter (status = 'on_time') as on_time,
    count(*) filter (status = 'late') as late,
    count(*) filter (status = 'missing') as missing
from submission_by_unit
group by school_year, unit
order by school_year, missing desc, late desc, unit
