-- One row per measure, frame, school year and reporter that sent it and whose area lies in no single area of the frame.
-- Its figure belongs to none of the areas alone and is added to none; areas are those it could belong to. extent: larger when the
-- reporter's area is made of whole areas of the frame, or of more; shared when it cuts one. value is null exactly when gap is set.
select
    answer.measure, place.frame, answer.school_year, answer.reporter,
    rule.name as measure_name, rule.unit as counted_in,
    place.own_area_code as reporter_area_code,
    place.own_valid_from as reporter_area_from,
    own.name as reporter_area_name,
    place.extent,
    answer.value,
    answer.gap,
    list(place.area_code order by area.position) as areas,
    list(area.name order by area.position) as area_names
from fct_measure_answer as answer
join fct_reporter_frame as place
    on place.reporter = answer.reporter and place.school_year = answer.school_year and place.extent <> 'exact'
join dim_frame_area as area on area.frame = place.frame and area.area_code = place.area_code
join cat_measure as rule on rule.measure = answer.measure
join cat_area as own on own.area_code = place.own_area_code and own.valid_from = place.own_valid_from
where answer.is_sent
group by all
order by all
