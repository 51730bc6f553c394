-- Two neighbours swapped leave a short word almost none of its trigrams, and many a word shares half of them with a wholly other one: what is alike is a
-- word of theirs, whole or begun, a letter or two away, or one with two neighbours swapped.
create or replace function people_spelt_like(word text) returns setof uuid
language sql stable
set pg_trgm.word_similarity_threshold = 0.4
as $$
  select id from people where state = 'validated' and search_text %> word and exists (
    select from unnest(tsvector_to_array(tsv)) as theirs (word), greatest(1, length($1) / 4) as most
    where levenshtein_less_equal(left(theirs.word, 64), left($1, 64), most) <= most
      or levenshtein_less_equal(left(theirs.word, least(64, length($1))), left($1, 64), most) <= most)
  union
  select p.id from people p where p.state = 'validated' and p.tsv @@ (
    select string_agg(quote_literal(overlay($1 placing reverse(substr($1, at, 2)) from at for 2)) || ':*', ' | ') from generate_series(1, length($1) - 1) at)::tsquery
$$;
comment on function people_spelt_like is 'Who has a word like this one, misspelt in a place or two, in people.search_text. The word comes folded.';

-- Up to a set number of matches are looked at: those seen last.
create index people_seen on people (seen_at desc, id) where state = 'validated';
