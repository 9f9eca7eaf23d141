-- vi: Năng lực, tuyển sinh, tốt nghiệp và việc làm của giáo dục nghề nghiệp, theo năm học, toàn vùng
-- en: Capacity, admissions, graduates and employment of vocational education, by school year, the whole region
select
    measure.name, value.school_year, value.value, measure.unit, value.state,
    value.reporters_complete, value.reporters_expected, value.gap
from measure_by_year as value
join dim_measure as measure on measure.measure = value.measure and measure.form = 'training'
where value.frame = (select frame from dim_frame_area group by frame order by count(*), frame limit 1)
order by measure.position, value.school_year
