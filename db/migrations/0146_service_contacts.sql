-- How a support service wants to be written to, in its own words. No service: the central one's.
create table service_contacts (
  service text references services (code),
  contact text not null default '',
  email text not null,
  website text not null default '',
  languages text[] not null default '{}',
  hours text not null default '',
  changed_at timestamptz not null default now(),
  changed_by uuid references people,
  unique nulls not distinct (service)
);
comment on column service_contacts.contact is 'Who reads what is written there.';
insert into service_contacts (service, email) select code, email from services where email <> '';
alter table services drop column email;
