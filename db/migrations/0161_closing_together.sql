-- A project is closed by both founders, or by one when the other has not answered for fourteen days; who closes it says what came of it.
create table closure_proposals (
  project_id uuid primary key references projects on delete cascade,
  proposed_by uuid not null references people,
  proposed_at timestamptz not null default now(),
  outcome text not null
);
comment on column closure_proposals.outcome is 'What came of the project, in the founder''s words.';
create index on closure_proposals (proposed_at);
alter table closures add outcome text not null default '';
comment on column closures.closed_by is 'Who closed it; null: the days in which the other founder could answer were over.';
