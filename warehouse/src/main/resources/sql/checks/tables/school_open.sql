-- One row per version of a school in a list that counts: from which day to which it is open.
select distinct school_code, valid_from, coalesce(valid_to, date '9999-12-31') as valid_to
from form_schools
