alter table page_updates add client bigint;
comment on column page_updates.client is 'The editor (Yjs client) whose writing is new in it; null when it only deletes.';
alter table page_editors add clients bigint[] not null default '{}';
comment on column page_editors.clients is 'The editors (Yjs clients) this one has written as: nobody else may go on writing as them.';

create table page_updates_set_aside (
  id bigint generated always as identity primary key,
  page_id uuid not null references pages on delete cascade,
  seq bigint,
  update bytea not null,
  person_id uuid,
  pupil_id uuid,
  at timestamptz not null,
  reason text not null,
  set_aside_at timestamptz not null default now()
);
create index on page_updates_set_aside (page_id);
comment on table page_updates_set_aside is 'Changes that could not be read, kept for whoever looks into them; seq is null for what was a page''s state.';

-- However a session ends (signed out, elsewhere, locked, a new password), what it has open is told when that is committed.
create function tell_session_ended() returns trigger language plpgsql as $$
begin
  perform pg_notify('opentwinning', json_build_object('topic', 'sessions:' || coalesce(old.person_id, old.pupil_id), 'kind', 'ended', 'id', old.id)::text);
  return null;
end $$;
create trigger sessions_ended after delete on sessions for each row execute function tell_session_ended();
