-- Times are told in the zone of whoever reads them: guessed from the school, until somebody chooses their own.
alter table people
  add time_zone text not null default 'UTC',
  add time_zone_chosen boolean not null default false;

update people p set time_zone = c.time_zone from countries c where c.code = p.country;
