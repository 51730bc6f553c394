-- Extensions and what every module uses: jobs come from graphile-worker's own schema.
create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;
create extension if not exists cube;
create extension if not exists earthdistance;

create table audit_events (
  id uuid primary key default uuidv7(),
  at timestamptz not null default now(),
  actor_kind text not null check (actor_kind in ('person', 'pupil', 'system')),
  actor_id uuid,
  act text not null,
  subject_kind text not null,
  subject_id text not null,
  country text,
  details jsonb not null default '{}'
);
create index on audit_events (subject_kind, subject_id);
create index on audit_events (actor_id, at);
create index on audit_events (country, at);

create table mails (
  id uuid primary key default uuidv7(),
  recipient text not null,
  person_id uuid,
  subject text not null,
  body_text text not null,
  body_html text not null,
  language text not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  failure text
);
create index on mails (created_at desc);

create table rate_limits (
  key text not null,
  window_start timestamptz not null,
  count int not null default 1,
  primary key (key, window_start)
);
