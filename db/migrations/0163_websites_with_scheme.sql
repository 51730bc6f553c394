-- Registers write “www.school.no”, which was stored and never shown.
update schools set website = 'https://' || website
  where website <> '' and website !~* '^https?://' and website ~* '^[^[:space:]@/]+\.[a-z]{2,}(:[0-9]+)?(/[^[:space:]]*)?$';

-- A soft hyphen no longer cuts a word in two where it is searched.
do $$ begin
  if to_regnamespace('graphile_worker') is not null then
    perform graphile_worker.add_job('fold-schools');
  end if;
end $$;
