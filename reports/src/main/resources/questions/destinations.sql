-- vi: Học sinh tốt nghiệp đi đâu, theo cấp học và năm học, toàn vùng
-- en: Where graduates went, by level and school year, the whole region
select
    destination.level, destination.school_year, word.position, destination.destination_name,
    destination.graduates, destination.all_graduates, round(destination.share, 1) as share
from destination_by_area as destination
join dim_destination as word on word.destination = destination.destination
where destination.frame = (select frame from dim_frame_area group by frame order by count(*), frame limit 1)
order by destination.level, destination.school_year, word.position
