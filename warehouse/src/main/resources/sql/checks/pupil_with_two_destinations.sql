-- One row per pupil row whose pupil stands in another school or delivery of the same year too, with another destination.
select
    'graduates' as form,
    reporting_unit as unit,
    school_year,
    _batch as batch,
    _row as row,
    'destination' as field,
    destination as found,
    other_batch,
    other_row
from repeated_pupil
where rows_of_year > 1 and destinations_of_year > 1
