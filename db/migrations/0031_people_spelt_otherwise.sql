-- The threshold belongs to this search alone, so it is set for the length of the function.
create function people_spelt_like(word text) returns setof uuid
language sql stable
set pg_trgm.word_similarity_threshold = 0.5
as $$ select id from people where state = 'validated' and search_text %> word limit 5000 $$;
comment on function people_spelt_like is 'Who has a word like this one, misspelt in a place or two, in people.search_text. The word comes folded.';
