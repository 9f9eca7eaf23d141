-- One row per row of the files that can be read at all: values with their types, and the number of the first rule it breaks.
with texts as (
    select * from read_csv(
        {files}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', ignore_errors = true,
        columns = {
            'reporting_unit': 'varchar', 'school_year': 'varchar', 'level': 'varchar', 'pupil_id': 'varchar',
            'birth_date': 'varchar', 'sex': 'varchar', 'ethnicity': 'varchar', 'policy_groups': 'varchar',
            'school_code': 'varchar', 'graduated': 'varchar', 'destination': 'varchar',
            'destination_institution': 'varchar', 'training_level': 'varchar', 'occupation': 'varchar',
            'observed_on': 'varchar'})
),
typed as (
    select
        * replace (
            try_cast(left(school_year, 4) as integer) as school_year,
            try_strptime(birth_date, '%d/%m/%Y')::date as birth_date,
            case sex when 'Nữ' then 'female' when 'Nam' then 'male' end as sex,
            string_split(policy_groups, ';') as policy_groups,
            case graduated when 'Có' then true when 'Không' then false end as graduated,
            try_strptime(observed_on, '%d/%m/%Y')::date as observed_on),
        sex as sex_text, graduated as graduated_text
    from texts
)
select
    * exclude (sex_text, graduated_text),
    case
        when school_year is null then 1
        when level not in ('Trung học cơ sở', 'Trung học phổ thông') then 2
        when not regexp_full_match(pupil_id, '[0-9A-Za-z-]{6,20}') then 3
        when birth_date is null then 4
        when sex is null then 5
        when ethnicity is null or length(ethnicity) > 40 then 6
        when school_code not in (select school_code from read_csv({schools}, header = true, all_varchar = true, names = [
            'reporting_unit', 'school_year', 'school_code', 'name', 'levels', 'ownership', 'kind', 'commune_code', 'district_code',
            'valid_from', 'valid_to'])) then 7
        when graduated is null then 8
        when graduated and destination is null then 9
        when level = 'Trung học cơ sở' and destination in ('Cao đẳng', 'Đại học') then 10
        when school_year + 1 - year(birth_date) not between 13 and 60 then 11
        when observed_on < make_date(school_year + 1, 5, 1) then 12
        when length(occupation) > 120 or length(destination_institution) > 200 then 13
        else 0
    end as broken_rule
from typed
