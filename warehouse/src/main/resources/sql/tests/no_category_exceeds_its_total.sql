-- No category has more graduates with a destination than all of its breakdown, in any area.
select part.frame, part.area_code, part.school_year, part.level, part.breakdown, part.category, part.destination
from fct_graduate_breakdown as part
join fct_graduate_breakdown as total using (frame, area_code, school_year, level, breakdown, destination)
where total.category = 'all' and (total.numerator is null or part.numerator > total.numerator)
    and part.numerator is not null
