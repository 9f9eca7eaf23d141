-- One row per school and level whose unit sent counts and pupil rows that tell different numbers of graduates.
select
    'graduate_counts' as form,
    counts.reporting_unit as unit,
    counts.school_year,
    counts._batch as batch,
    counts._row as row,
    'graduates' as field,
    'school_code=' || school_code || '; level=' || level || '; graduates=' || counts.graduates || '; pupil rows='
        || pupils.graduates as found,
    pupils._batch as other_batch,
    pupils._row as other_row
from form_graduate_counts as counts
join pupil_count as pupils using (reporting_unit, school_code, school_year, level)
where counts.breakdown = 'total' and counts.graduates <> pupils.graduates
