-- Several forms are kept for one browser; what was kept before lasted an hour.
drop table kept_forms;
create table kept_forms (
  token_hash bytea not null,
  form_key text not null,
  page text not null,
  action text not null,
  sealed text not null,
  created_at timestamptz not null default now(),
  primary key (token_hash, form_key)
);
create index on kept_forms (created_at);
comment on table kept_forms is 'What was written when the session had ended, for whoever wrote it, for an hour.';
comment on column kept_forms.sealed is 'What was written, readable only with the token that the browser has.';
comment on column kept_forms.form_key is 'The form''s once-only key, which says to whom the form was shown, sealed: nobody else is given what they wrote.';
