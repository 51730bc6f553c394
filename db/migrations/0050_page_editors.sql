create table page_editors (
  page_id uuid not null references pages on delete cascade,
  person_id uuid references people on delete cascade,
  pupil_id uuid references pupils on delete cascade,
  first_at timestamptz not null,
  last_at timestamptz not null,
  changes int not null,
  check ((person_id is null) <> (pupil_id is null)),
  unique nulls not distinct (page_id, person_id, pupil_id)
);
comment on table page_editors is 'Who has worked on a page: kept when what they wrote is folded into pages.state.';
