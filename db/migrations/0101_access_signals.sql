-- Whatever changes what somebody may see or do tells every process, when it commits: `access:<id>` of a person, a pupil or a project.
-- By the tables themselves, so that no act can forget it; open pages and sockets ask again then, and only then.
create function announce_access() returns trigger language plpgsql as $$
declare
  part text;
  who text;
begin
  foreach part in array tg_argv loop
    who := coalesce(to_jsonb(old), to_jsonb(new)) ->> part;
    if who is not null then
      perform pg_notify('opentwinning', json_build_object('topic', 'access:' || who, 'kind', 'changed', 'id', who)::text);
    end if;
  end loop;
  return null;
end $$;

create trigger sessions_end after delete on sessions for each row execute function announce_access('person_id', 'pupil_id');
create trigger sessions_shorten after update of expires_at on sessions for each row
  when (new.expires_at < old.expires_at) execute function announce_access('person_id', 'pupil_id');
create trigger people_state after update of state on people for each row
  when (new.state is distinct from old.state) execute function announce_access('id');
create trigger pupils_access after update of locked_at, left_at, administrator on pupils for each row execute function announce_access('id');
create trigger pupils_gone after delete on pupils for each row execute function announce_access('id');
create trigger memberships_access after update of role, left_at, school_id on memberships for each row execute function announce_access('person_id');
create trigger memberships_gone after delete on memberships for each row execute function announce_access('person_id');
create trigger person_schools_access after insert or delete on person_schools for each row execute function announce_access('person_id');
create trigger projects_state after update of state on projects for each row
  when (new.state is distinct from old.state) execute function announce_access('id');
