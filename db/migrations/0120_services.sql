-- A support service is not a country: Belgium has three, an overseas territory none of its own, and a school abroad belongs to
-- the service of the country whose system it follows. Queues, rights and targets go by the responsible service.
create table services (
  code text primary key check (code ~ '^[a-z]{2}(-[a-z]{2,3})?$'),
  country text not null references countries (code),
  place int not null default 1,
  languages text[] not null,
  name text not null default '',
  email text not null default '',
  website text not null default '',
  certainty text not null default 'sure' check (certainty in ('sure', 'likely', 'memory', 'unsure')),
  regions text[] not null default '{}',
  postcodes text[] not null default '{}',
  validation_target_days int not null default 7,
  approval_target_days int not null default 10,
  unique (country, place)
);
comment on column services.code is 'The country''s code, small; and the community''s language, where a country has several: be-fr.';
comment on column services.place is 'Among those of the country: a school of which nothing else is known belongs to the first.';
comment on column services.regions is 'Names of regions, small, whose schools are this service''s. With postcodes (their beginnings), which come first: what tells the schools of a country with several services apart.';
comment on column services.certainty is 'How sure its name and page are.';

insert into services (code, country, languages, validation_target_days, approval_target_days)
  select lower(code), code, languages, validation_target_days, approval_target_days from countries where member_state is null and code <> 'BE';
insert into services (code, country, place, languages, regions, postcodes, validation_target_days, approval_target_days)
  select s.code, c.code, s.place, s.languages::text[], s.regions::text[], s.postcodes::text[], c.validation_target_days, c.approval_target_days
  from countries c, (values
    ('be-nl', 1, '{nl}', '{vlaanderen,vlaams gewest,flanders,antwerpen,antwerp,limburg,oost-vlaanderen,east flanders,west-vlaanderen,west flanders,vlaams-brabant,flemish brabant}', '{}'),
    ('be-fr', 2, '{fr}', '{wallonie,région wallonne,wallonia,hainaut,namur,liège,luxembourg,brabant wallon,walloon brabant}', '{13,14,4,5,6,7}'),
    ('be-de', 3, '{de}', '{ostbelgien,deutschsprachige gemeinschaft}', '{47}')) as s (code, place, languages, regions, postcodes)
  where c.code = 'BE';

-- The one rule by which a school, of which nobody has said otherwise, has its service; without a place, a country its first.
create function responsible_service(country text, region text default '', postcode text default '') returns text language sql stable as $$
  select s.code from countries c join services s on s.country = coalesce(c.member_state, c.code)
  where c.code = responsible_service.country
  order by (select max(length(beginning)) from unnest(s.postcodes) beginning where starts_with(responsible_service.postcode, beginning)) desc nulls last,
    lower(responsible_service.region) = any (s.regions) desc, s.place
  limit 1
$$;

-- Written anew in one go, without a trigger for each of 300,000.
alter table schools add service text;
alter table schools alter service type text using responsible_service(country, region, postcode);
alter table schools alter service set default '', alter service set not null, add foreign key (service) references services (code);
comment on column schools.service is 'The responsible support service. '''' on the way in: as responsible_service() says. Another country''s: a school abroad, which follows that country''s system.';

create function school_service() returns trigger language plpgsql as $$
begin
  if new.service = '' or tg_op = 'UPDATE' and new.service = old.service and old.service = responsible_service(old.country, old.region, old.postcode) then
    new.service := responsible_service(new.country, new.region, new.postcode);
  end if;
  return new;
end $$;
create trigger schools_served before insert on schools for each row when (new.service = '') execute function school_service();
create trigger schools_resettled before update on schools for each row
  when (new.service = '' or (new.country, new.region, new.postcode) is distinct from (old.country, old.region, old.postcode)) execute function school_service();

-- An officer of a country has its services, so that nobody loses what they may do: in Belgium all three, for a territory its state's.
alter table officers drop constraint officers_person_id_country_key;
alter table officers add service text references services (code);
update officers o set service = s.code from countries c join services s on s.country = coalesce(c.member_state, c.code) and s.place = 1 where c.code = o.country;
insert into officers (person_id, country, service, named_at)
  select o.person_id, o.country, s.code, o.named_at from officers o join countries c on c.code = o.country
  join services s on s.country = coalesce(c.member_state, c.code) and s.place > 1;
-- Who held the offices of a territory and of its state holds one.
delete from officers o using officers first where first.person_id = o.person_id and first.service = o.service
  and (first.named_at, first.ctid) < (o.named_at, o.ctid);
-- A territory's officer answers for the whole state from now on: that is written down.
insert into audit_events (actor_kind, act, subject_kind, subject_id, country, details)
  select 'system', 'officer.named', 'person', o.person_id, o.country, jsonb_build_object('office', o.service, 'before', o.country)
  from officers o join countries c on c.code = o.country where c.member_state is not null;
do $$ begin
  -- Without a service an officer is the central one's.
  if exists (select from officers where country is not null and service is null) then raise exception 'an officer has a country without a support service'; end if;
end $$;
alter table officers drop country, add unique nulls not distinct (person_id, service);
comment on table officers is 'No service: the Central Support Service.';

alter table validations add service text references services (code);
update validations v set service = responsible_service(v.country, s.region, s.postcode) from schools s where s.id = v.school_id;
alter table validations alter service set not null, drop country;
create index validations_queue on validations (service, requested_at) where decided_at is null;

-- Whoever waits goes along when their school turns out to be another service's. An approval stays with the service that was asked.
create function hand_over_applications() returns trigger language plpgsql as $$
begin
  -- In one order for all who lock several.
  with waiting as (
    select v.id, a.service from after a join before b on b.id = a.id and b.service <> a.service
    join validations v on v.school_id = a.id and v.decided_at is null order by v.id for update of v)
  update validations v set service = w.service from waiting w where w.id = v.id;
  return null;
end $$;
create trigger schools_handed_over after update on schools referencing old table as before new table as after for each statement execute function hand_over_applications();

-- The service of the founder's school there.
alter table approvals add service text references services (code);
update approvals a set service = coalesce(
  (select s.service from founders f join schools s on s.id = f.school_id join services v on v.code = s.service
    where f.project_id = a.project_id and v.country = coalesce(c.member_state, c.code) order by f.seat limit 1),
  responsible_service(a.country)) from countries c where c.code = a.country;
alter table approvals alter service set not null, drop country;
create unique index approvals_open on approvals (project_id, service) where decided_at is null;
create index approvals_queue on approvals (service, requested_at) where decided_at is null;

-- A log is not written anew: lines from before there were services keep their country.
alter table audit_events add service text;
create index on audit_events (service, at);
comment on column audit_events.service is 'Whose officers may read the line.';
comment on column audit_events.country is 'In lines from before there were services: the country whose services may read it.';

alter table countries drop validation_target_days, drop approval_target_days;
