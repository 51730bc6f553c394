-- Pictures of a form that was not taken, so that they need not be chosen again. Without foreign keys: what belongs to nobody any more is
-- found by its age, with its files.
create table chosen_pictures (
  id uuid primary key default uuidv7(),
  owner_id uuid not null,
  project_id uuid not null,
  name text not null,
  width int,
  height int,
  bytes int,
  file_key text not null,
  created_at timestamptz not null default now(),
  check (num_nulls(width, height, bytes) in (0, 3))
);
create index on chosen_pictures (owner_id, created_at);
create index on chosen_pictures (created_at);
comment on table chosen_pictures is 'Pictures that somebody has chosen for a form that was not taken, for an hour.';
comment on column chosen_pictures.owner_id is 'The person or pupil who chose it; nobody else is shown it.';
comment on column chosen_pictures.name is 'The file''s name, as its owner knows it.';
comment on column chosen_pictures.width is 'Null as long as it lies there as it came, when nobody had a turn for it.';
