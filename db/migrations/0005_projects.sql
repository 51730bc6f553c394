create table projects (
  id uuid primary key default uuidv7(),
  state text not null default 'draft' check (state in ('draft', 'waiting-for-partner', 'waiting-for-approval', 'active', 'closed', 'withdrawn', 'refused')),
  scope text check (scope in ('european', 'national')),
  title text not null default '',
  description text not null default '',
  languages text[] not null default '{}',
  ages_from int,
  ages_to int,
  pupil_count int,
  subjects text[] not null default '{}',
  competences text[] not null default '{}',
  tools text not null default '',
  aims text not null default '',
  process text not null default '',
  results text not null default '',
  starts_on date,
  ends_on date,
  version int not null default 1,
  saved_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  activated_at timestamptz,
  demo boolean not null default false,
  search_text text not null default '',
  tsv tsvector generated always as (to_tsvector('simple', search_text)) stored
);
create index projects_search on projects using gin (tsv) with (fastupdate = off);
create index projects_state on projects (state, activated_at desc);

create table founders (
  project_id uuid not null references projects on delete cascade,
  seat int not null check (seat in (1, 2)),
  person_id uuid not null references people,
  school_id uuid not null references schools,
  country text not null references countries (code),
  accepted_at timestamptz,
  declined_at timestamptz,
  reason text not null default '',
  primary key (project_id, seat),
  unique (project_id, person_id),
  unique (project_id, school_id)
);
create index on founders (person_id);
create index on founders (school_id);

create table approvals (
  id uuid primary key default uuidv7(),
  project_id uuid not null references projects on delete cascade,
  country text not null references countries (code),
  requested_at timestamptz not null default now(),
  due_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references people,
  decision text check (decision in ('approved', 'changes', 'refused')),
  comment text not null default '',
  check ((decided_at is null) = (decision is null))
);
create unique index approvals_open on approvals (project_id, country) where decided_at is null;
create index approvals_queue on approvals (country, requested_at) where decided_at is null;
create index on approvals (project_id);

create table closures (
  project_id uuid primary key references projects on delete cascade,
  closed_by uuid references people,
  closed_at timestamptz not null default now()
);
