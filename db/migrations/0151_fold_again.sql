-- Texts are folded otherwise than before: into Latin letters, as each alphabet is read. The program does that; a database that has texts has its queue, too.
do $$ begin
  if to_regnamespace('graphile_worker') is not null then
    perform graphile_worker.add_job('fold-schools'), graphile_worker.add_job('fold-people'), graphile_worker.add_job('fold-projects');
  end if;
end $$;
