-- The language of a pupil's three words, so that the next card has words of the same one.
alter table pupils add words_in text;
comment on column pupils.words_in is 'Null while the secret is letters and digits, as it was on cards made earlier.';
