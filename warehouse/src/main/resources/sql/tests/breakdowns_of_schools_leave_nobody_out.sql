-- What is known of a school breaks down the graduates of every school: the total of an area is that of its destinations.
select broken.frame, broken.area_code, broken.school_year, broken.level, broken.breakdown, broken.destination
from fct_graduate_breakdown as broken
join cat_breakdown as rule on rule.breakdown = broken.breakdown and not rule.of_pupil
left join fct_destination as whole using (frame, area_code, school_year, level, destination)
where broken.category = 'all' and broken.uncounted = 0 and broken.numerator > 0
    and broken.numerator is distinct from whole.graduates
