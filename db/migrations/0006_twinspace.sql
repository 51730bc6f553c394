create table memberships (
  project_id uuid not null references projects on delete cascade,
  person_id uuid not null references people on delete cascade,
  school_id uuid not null references schools,
  role text not null check (role in ('founder', 'administrator', 'teacher', 'guest')),
  joined_at timestamptz not null default now(),
  left_at timestamptz,
  primary key (project_id, person_id)
);
create index on memberships (person_id) where left_at is null;
create index on memberships (school_id);

create table pupils (
  id uuid primary key default uuidv7(),
  project_id uuid not null references projects on delete cascade,
  school_id uuid not null references schools,
  created_by uuid not null references people,
  nickname text not null,
  user_name text not null unique,
  secret_hash text not null,
  animal text not null default 'fox',
  administrator boolean not null default false,
  created_at timestamptz not null default now(),
  secret_set_at timestamptz not null default now(),
  locked_at timestamptz,
  left_at timestamptz
);
create index on pupils (project_id);
alter table sessions add foreign key (pupil_id) references pupils on delete cascade;

create table posts (
  id uuid primary key default uuidv7(),
  project_id uuid not null references projects on delete cascade,
  person_id uuid references people,
  pupil_id uuid references pupils,
  body text not null,
  created_at timestamptz not null default now(),
  removed_at timestamptz,
  removed_by uuid references people,
  check ((person_id is null) <> (pupil_id is null))
);
create index posts_journal on posts (project_id, created_at desc) where removed_at is null;

create table comments (
  id uuid primary key default uuidv7(),
  post_id uuid not null references posts on delete cascade,
  person_id uuid references people,
  pupil_id uuid references pupils,
  body text not null,
  created_at timestamptz not null default now(),
  removed_at timestamptz,
  removed_by uuid references people,
  check ((person_id is null) <> (pupil_id is null))
);
create index on comments (post_id, created_at);

create table pictures (
  id uuid primary key default uuidv7(),
  project_id uuid not null references projects on delete cascade,
  post_id uuid references posts on delete set null,
  person_id uuid references people,
  pupil_id uuid references pupils,
  alt text not null default '',
  width int not null,
  height int not null,
  bytes int not null,
  file_key text not null,
  created_at timestamptz not null default now(),
  removed_at timestamptz
);
create index on pictures (project_id, created_at desc);
create index on pictures (post_id);

create table pages (
  id uuid primary key default uuidv7(),
  project_id uuid not null references projects on delete cascade,
  parent_id uuid references pages,
  title text not null,
  position int not null default 0,
  pupils_may_edit boolean not null default false,
  html text not null default '',
  state bytea,
  state_seq bigint not null default 0,
  created_by uuid references people,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  removed_at timestamptz
);
create index on pages (project_id, parent_id, position);

create table page_updates (
  seq bigint generated always as identity primary key,
  page_id uuid not null references pages on delete cascade,
  update bytea not null,
  person_id uuid,
  pupil_id uuid,
  at timestamptz not null default now()
);
create index on page_updates (page_id, seq);
comment on table page_updates is 'Every acknowledged keystroke; folded into pages.state when the page falls quiet.';
