-- Times are told in the zone of whoever reads them: guessed from the school, until somebody chooses their own. Null: nobody knows it.
alter table people
  add time_zone text,
  add time_zone_chosen boolean not null default false;

update people p set time_zone = c.time_zone from countries c where c.code = p.country;

-- Parts of a country far from its middle, as src/modules/schools/domain/time-zone.ts tells them.
update people p set time_zone = far.zone
from person_schools m join schools s on s.id = m.school_id join (values
  ('ES', 'Atlantic/Canary', 27, 30, -19, -13, null), ('PT', 'Atlantic/Azores', 36, 40, -32, -24, null), ('PT', 'Atlantic/Madeira', 29, 34, -18, -15, null),
  ('FR', 'America/Guadeloupe', 15.7, 18.2, -63.3, -60.9, '971'), ('FR', 'America/Martinique', 14.3, 15, -61.4, -60.7, '972'),
  ('FR', 'America/Cayenne', 2, 6, -55, -51, '973'), ('FR', 'Indian/Reunion', -22, -20, 55, 56, '974'), ('FR', 'Indian/Mayotte', -13.2, -12.5, 44.9, 45.4, '976')
) as far (country, zone, south, north, west, east, numbers) on far.country = s.country
  and case when s.lat is not null and s.lon is not null then s.lat between far.south and far.north and s.lon between far.west and far.east
    else far.numbers is not null and starts_with(coalesce(s.register_number, ''), far.numbers) end
where m.person_id = p.id;
