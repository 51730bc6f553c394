create table people (
  id uuid primary key default uuidv7(),
  email text not null unique check (email = lower(email)),
  email_confirmed_at timestamptz,
  password_hash text,
  name text not null default '',
  language text not null default 'en',
  country text references countries (code),
  post text check (post in ('teacher', 'head', 'librarian', 'psychologist', 'special-needs', 'trainer', 'student-teacher')),
  state text not null default 'registered' check (state in ('registered', 'waiting', 'validated', 'refused', 'inactive', 'anonymised')),
  about text not null default '',
  ideas text not null default '',
  subjects text[] not null default '{}',
  ages_from int,
  ages_to int,
  available_projects boolean not null default false,
  available_plus boolean not null default false,
  onboarded_at timestamptz,
  seen_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  demo_cast text,
  search_text text not null default '',
  facets int[] not null default '{}',
  tsv tsvector generated always as (to_tsvector('simple', search_text)) stored,
  check (ages_from <= ages_to)
);
create index people_search on people using gin (tsv) with (fastupdate = off);
create index people_trgm on people using gin (search_text gin_trgm_ops) with (fastupdate = off);
create index people_facets on people using gin (facets) with (fastupdate = off);
create index people_country on people (country) where state = 'validated';

create table person_languages (
  person_id uuid not null references people on delete cascade,
  language text not null,
  level text not null check (level in ('A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native')),
  primary key (person_id, language)
);

create table person_schools (
  person_id uuid not null references people on delete cascade,
  school_id uuid not null references schools,
  since timestamptz not null default now(),
  primary key (person_id, school_id)
);
create index on person_schools (school_id);

create table officers (
  person_id uuid not null references people on delete cascade,
  country text references countries (code),
  named_at timestamptz not null default now(),
  unique nulls not distinct (person_id, country)
);
comment on table officers is 'No country: the Central Support Service. A country: its National Support Service.';

create table email_tokens (
  token_hash bytea primary key,
  person_id uuid not null references people on delete cascade,
  purpose text not null check (purpose in ('confirm', 'reset')),
  expires_at timestamptz not null
);

create table sessions (
  id uuid primary key default uuidv7(),
  token_hash bytea not null unique,
  person_id uuid references people on delete cascade,
  pupil_id uuid,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  address text not null default '',
  agent text not null default '',
  check ((person_id is null) <> (pupil_id is null))
);
create index on sessions (person_id);
create index on sessions (pupil_id);

create table validations (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people on delete cascade,
  school_id uuid not null references schools,
  country text not null references countries (code),
  requested_at timestamptz not null default now(),
  due_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references people,
  decision text check (decision in ('validated', 'refused')),
  reason text not null default '',
  check ((decided_at is null) = (decision is null))
);
create unique index validations_open on validations (person_id) where decided_at is null;
create index validations_queue on validations (country, requested_at) where decided_at is null;

create table notifications (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people on delete cascade,
  kind text not null,
  args jsonb not null default '{}',
  href text not null,
  created_at timestamptz not null default now(),
  read_at timestamptz
);
create index on notifications (person_id, created_at desc);
create index notifications_unread on notifications (person_id) where read_at is null;

create table contact_requests (
  id uuid primary key default uuidv7(),
  sender_id uuid not null references people on delete cascade,
  recipient_id uuid not null references people on delete cascade,
  message text not null,
  sent_at timestamptz not null default now(),
  answered_at timestamptz,
  answer text check (answer in ('accepted', 'declined', 'withdrawn')),
  check (sender_id <> recipient_id),
  check ((answered_at is null) = (answer is null))
);
create unique index contact_requests_open on contact_requests (least(sender_id, recipient_id), greatest(sender_id, recipient_id)) where answered_at is null;
create index on contact_requests (recipient_id, sent_at);
create index on contact_requests (sender_id, sent_at);

create table contacts (
  person_id uuid not null references people on delete cascade,
  contact_id uuid not null references people on delete cascade,
  since timestamptz not null default now(),
  primary key (person_id, contact_id)
);
comment on table contacts is 'Mutual: always two rows, written and removed together.';
