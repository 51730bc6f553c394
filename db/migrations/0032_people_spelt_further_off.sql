-- Two letters changed round leave a word of eight with less than half of its trigrams in common.
create or replace function people_spelt_like(word text) returns setof uuid
language sql stable
set pg_trgm.word_similarity_threshold = 0.4
as $$ select id from people where state = 'validated' and search_text %> word limit 5000 $$;
