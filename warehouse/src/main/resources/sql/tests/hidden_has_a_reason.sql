-- What is hidden says so: a count or a share is missing exactly when a reason is given.
select 'destination_by_area' as mart, frame, area_code, school_year
from destination_by_area
where (share is null and all_graduates is distinct from 0) <> (gap is not null) or graduates is null and share is not null
union all
select 'measure_by_area', frame, area_code, school_year
from measure_by_area
where (value is null) <> (gap is not null)
