-- One row per area of the detail frame: whether it was ever a pilot and whether it has an industrial park.
-- group: pilot, park_only (a park or economic zone, no pilot), other.
select * from fct_pilot_group order by all
