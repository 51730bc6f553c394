-- An address has one form: the host as the network knows it, no stop at its end, nothing invisible. The program knows it; a database that has accounts has its queue, too.
do $$ begin
  if to_regnamespace('graphile_worker') is not null then
    perform graphile_worker.add_job('settle-addresses');
  end if;
end $$;
