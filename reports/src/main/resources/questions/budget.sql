-- vi: Kinh phí kế hoạch, bố trí, giải ngân theo nguồn và năm học, triệu đồng
-- en: Money planned, allotted and spent, by source and school year, in million đồng
select
    school_year, source, any_value(source_name) as source_name,
    round(sum(planned) / 1000000, 1) as planned, round(sum(allotted) / 1000000, 1) as allotted,
    round(sum(spent) / 1000000, 1) as spent,
    round(100 * sum(spent) / nullif(sum(allotted), 0), 1) as spent_of_allotted
from budget_by_source
group by school_year, source
order by school_year, source
