-- Search by text and facets uses one combined index, and only of people who can be found.
drop index people_search;
drop index people_facets;
create index people_find on people using gin (tsv, facets) with (fastupdate = off) where state = 'validated';

create table draft_steps (
  project_id uuid not null references projects on delete cascade,
  step text not null check (step in ('idea', 'pupils', 'work')),
  version int not null,
  saved_by uuid not null references people,
  saved_at timestamptz not null default now(),
  primary key (project_id, step)
);
comment on table draft_steps is 'Who saved a step of a draft last and with which projects.version: two founders may write in different steps at once.';

alter table approvals drop constraint approvals_decision_check;
alter table approvals add constraint approvals_decision_check check (decision in ('approved', 'changes', 'refused', 'recalled'));
comment on column approvals.decision is 'recalled: the founders took the project back, or the other service asked for changes first; nobody of this service decided.';

alter table projects add column partner_needed_by date;
comment on column projects.partner_needed_by is 'founding_rules said needs-partner: until this day a school of a member or associated country has to have joined.';

create index projects_public on projects (activated_at desc, id) where state in ('active', 'closed');
create index projects_subjects on projects using gin (subjects) where state in ('active', 'closed');
