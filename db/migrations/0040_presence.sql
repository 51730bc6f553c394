create unlogged table presence (
  project_id uuid not null references projects on delete cascade,
  actor_id uuid not null,
  kind text not null check (kind in ('person', 'pupil')),
  seen_at timestamptz not null default now(),
  primary key (project_id, actor_id)
);
comment on table presence is 'Who has a TwinSpace open; written by its stream, so it may be lost in a crash.';

