-- What a service says of a person apart from their applications: a validation taken back, a suspension, its end; who, when, why.
create table standings (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people on delete cascade,
  service text references services (code),
  decision text not null check (decision in ('revoked', 'suspended', 'restored')),
  reason text not null default '',
  until date,
  decided_at timestamptz not null default now(),
  decided_by uuid references people
);
comment on column standings.until is 'The last day of a suspension; none: until somebody ends it.';
comment on column standings.decided_by is 'Nobody: the last day of a suspension is over.';
create index on standings (person_id, decided_at);
create index on standings (service, decided_at);

alter table people drop constraint people_state_check;
alter table people add constraint people_state_check check (state in ('registered', 'waiting', 'validated', 'refused', 'suspended', 'inactive', 'anonymised'));
alter table people
  add suspended_until date,
  add state_before text check (state_before in ('registered', 'waiting', 'validated', 'refused', 'inactive'));
alter table people add constraint people_state_before check ((state = 'suspended') = (state_before is not null));
comment on column people.state_before is 'What a suspended person is again when the suspension ends.';
create index people_suspended on people (suspended_until) where state = 'suspended';
create index people_address on people (email text_pattern_ops);

-- A decision can be undone until the person has been told of it.
alter table validations add told_at timestamptz;
update validations set told_at = decided_at where decided_at is not null;
create index validations_decided on validations (service, decided_at) where decided_at is not null;
