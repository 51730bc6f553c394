-- One index for words and filters together, and the words there are, to find the one a misspelling means.
drop index schools_tsv;
create index schools_search on schools using gin (tsv, facets) with (fastupdate = off);

create table school_words (
  word text primary key check (word !~ '[0-9]')
);
comment on table school_words is 'Every word of schools.tsv without a digit; words of schools long gone may stay. Kept by a trigger, so that whoever writes a school need not know.';
create index school_words_trgm on school_words using gin (word gin_trgm_ops) with (fastupdate = off);

create function learn_school_words() returns trigger language plpgsql as $$
begin
  insert into school_words (word)
  select distinct each.word from written, unnest(tsvector_to_array(tsv)) as each (word)
  where each.word !~ '[0-9]' and length(each.word) between 3 and 60
    and not exists (select from school_words known where known.word = each.word)
  order by 1
  on conflict do nothing;
  return null;
end $$;

create trigger school_words_of_new after insert on schools
  referencing new table as written for each statement execute function learn_school_words();
create trigger school_words_of_changed after update on schools
  referencing new table as written for each statement execute function learn_school_words();
