-- That somebody has said whose a school is, is written down: what was said stays, also where it is what place and postcode say too,
-- and when those change.
alter table schools add service_said boolean not null default false;
comment on column schools.service_said is 'A register or an officer has said which service is responsible; else it follows the place.';
update schools set service_said = true where service <> responsible_service(country, region, postcode);

create or replace function school_service() returns trigger language plpgsql as $$
begin
  if new.service = '' or tg_op = 'UPDATE' and new.service = old.service and not new.service_said then
    new.service := responsible_service(new.country, new.region, new.postcode);
  end if;
  return new;
end $$;
