-- How many schools each country has stands on pages that everybody opens; counting a register of Europe each time does not.
create table school_counts (
  country text primary key references countries (code),
  schools int not null
);
insert into school_counts select country, count(*) from schools group by country;

create function count_schools() returns trigger language plpgsql as $$
begin
  if tg_op = 'TRUNCATE' then
    delete from school_counts;
  elsif tg_op = 'INSERT' then
    insert into school_counts as c select country, count(*) from added group by country order by country
      on conflict (country) do update set schools = c.schools + excluded.schools;
  elsif tg_op = 'DELETE' then
    insert into school_counts as c select country, -count(*) from gone group by country order by country
      on conflict (country) do update set schools = c.schools + excluded.schools;
  else
    insert into school_counts as c
      select country, sum(one) from (select country, 1 as one from added union all select country, -1 from gone) moved
      group by country having sum(one) <> 0 order by country
      on conflict (country) do update set schools = c.schools + excluded.schools;
  end if;
  return null;
end $$;

create trigger schools_added after insert on schools referencing new table as added for each statement execute function count_schools();
create trigger schools_gone after delete on schools referencing old table as gone for each statement execute function count_schools();
create trigger schools_moved after update on schools referencing old table as gone new table as added for each statement execute function count_schools();
create trigger schools_emptied after truncate on schools for each statement execute function count_schools();
