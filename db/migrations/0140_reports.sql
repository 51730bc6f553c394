create table reports (
  id uuid primary key default uuidv7(),
  project_id uuid references projects,
  school_id uuid references schools,
  person_id uuid references people,
  pupil_id uuid references pupils,
  kind text not null check (kind in ('unkind', 'frightening', 'secrets', 'private', 'advert', 'other')),
  discreet boolean not null default false,
  subject_kind text check (subject_kind in ('posts', 'comments', 'pictures', 'pages', 'people', 'projects', 'contact-requests')),
  subject_id uuid,
  said jsonb not null,
  kept jsonb not null,
  reported_people uuid[] not null default '{}',
  sent_at timestamptz not null default now(),
  due_at timestamptz not null,
  taken_at timestamptz,
  taken_by uuid references people,
  closed_at timestamptz,
  closed_by uuid references people,
  outcome text not null default '',
  overdue_at timestamptz,
  read_at timestamptz,
  check ((person_id is null) <> (pupil_id is null)),
  check ((subject_kind is null) = (subject_id is null)),
  check ((project_id is null) = (school_id is null)),
  check ((taken_at is null) = (taken_by is null)),
  check ((closed_at is null) = (closed_by is null))
);
comment on table reports is 'What somebody asks to be looked into: pupils who ask for help, and everybody who reports what others wrote.';
comment on column reports.project_id is 'The TwinSpace it was reported in, where its reporter is of school_id; neither outside.';
comment on column reports.discreet is 'The teachers of the reporter''s school shall not read it.';
comment on column reports.said is 'What the reporter said, each time they sent it: kind, words, the page they came from, when.';
comment on column reports.kept is 'What they saw, as it was: words, authors, pictures'' files.';
comment on column reports.reported_people is 'Who never reads it. No foreign key: it says what was reported.';
comment on column reports.overdue_at is 'When the service was told that nobody had closed it in time.';
comment on column reports.read_at is 'When a pupil read that it is closed.';
create unique index reports_once on reports (coalesce(person_id, pupil_id), subject_id, discreet) where closed_at is null and subject_id is not null;
create index reports_of_space on reports (project_id, due_at);
create index reports_of_person on reports (person_id);
create index reports_of_pupil on reports (pupil_id);

create table report_services (
  report_id uuid not null references reports on delete cascade,
  service text not null references services (code),
  primary key (report_id, service)
);
create index on report_services (service);
comment on table report_services is 'Whose officers read a report, from the beginning or since it was overdue.';
