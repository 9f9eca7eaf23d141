-- One row per listed school or institution that opens only after its list came.
with listed as (
    select 'schools' as form, reporting_unit, school_year, _batch, _row, valid_from, _received
    from form_schools
    union all
    select 'institutions' as form, reporting_unit, school_year, _batch, _row, valid_from, _received
    from form_institutions
)
select form, reporting_unit as unit, school_year, _batch as batch, _row as row, 'valid_from' as field, valid_from::varchar as found
from listed
where valid_from > _received
