-- One row per row of the files that can be read at all: values with their types, nothing checked.
select
    reporting_unit, try_cast(left(school_year, 4) as integer) as school_year, level, pupil_id, birth_date, sex, ethnicity,
    string_split(policy_groups, ';') as policy_groups, school_code, graduated = 'Có' as graduated, destination,
    destination_institution, training_level, occupation, observed_on
from read_csv(
    {files}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', ignore_errors = true,
    dateformat = '%d/%m/%Y',
    columns = {
        'reporting_unit': 'varchar', 'school_year': 'varchar', 'level': 'varchar', 'pupil_id': 'varchar', 'birth_date': 'date',
        'sex': 'varchar', 'ethnicity': 'varchar', 'policy_groups': 'varchar', 'school_code': 'varchar', 'graduated': 'varchar',
        'destination': 'varchar', 'destination_institution': 'varchar', 'training_level': 'varchar', 'occupation': 'varchar',
        'observed_on': 'date'})
