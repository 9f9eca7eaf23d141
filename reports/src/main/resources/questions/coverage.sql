-- vi: Trong những gì kế hoạch yêu cầu theo dõi, năm học mới nhất còn thiếu gì và ai phải cung cấp
-- en: Of all that the plan asks to follow, what is missing for the newest school year and who owes it
select
    plan_row, plan_name, name, state, gap, reporters_expected - reporters_complete as reporters_missing, reporters_expected, supplier
from plan_row_by_year
where school_year = (select max(school_year) from plan_row_by_year) and state in ('absent', 'partial')
order by plan_row, measure
