-- One row per pupil row whose pupil stands in another school or delivery of the same year too, with the same destination.
select
    'graduates' as form,
    reporting_unit as unit,
    school_year,
    _batch as batch,
    _row as row,
    'school_code' as field,
    school_code as found,
    other_batch,
    other_row
from repeated_pupil
where rows_of_year > 1 and destinations_of_year = 1
