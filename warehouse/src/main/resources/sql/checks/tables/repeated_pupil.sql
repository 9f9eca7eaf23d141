-- One row per accepted pupil row whose pupil stands in another row of the same level too, in whatever delivery.
-- Hashes find the few candidates among all rows; the checks compare the whole key.
with repeated as (
    select hash(pupil_id, level) as key
    from form_graduates
    group by key
    having count(*) > 1
)
select
    pupil.pupil_id,
    pupil.level,
    pupil.school_year,
    pupil.reporting_unit,
    pupil.school_code,
    pupil.graduated,
    pupil.destination,
    pupil._batch,
    pupil._row
from form_graduates as pupil
semi join repeated on repeated.key = hash(pupil.pupil_id, pupil.level)
