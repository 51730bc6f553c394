-- A form makes one thing, however often it is sent: whoever sends it again is answered as the first time.
create table form_posts (
  actor_id uuid not null,
  form_key bytea not null,
  digest bytea not null,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (actor_id, form_key)
);
create index on form_posts (created_at);
comment on table form_posts is 'Forms that were taken, for a day. No foreign key: an actor is a person or a pupil.';
comment on column form_posts.form_key is 'Of the once-only key and the address it was sent to.';
comment on column form_posts.digest is 'Of what was sent: the same key with other words is not the same form.';
comment on column form_posts.answer is 'Where the answer led, and the sentence it left; null when it was a page of its own.';

-- What was written when the session had ended, for whoever wrote it, for an hour.
create table kept_forms (
  token_hash bytea primary key,
  form_key text not null,
  page_key text not null unique,
  page text not null,
  action text not null,
  sealed text not null,
  created_at timestamptz not null default now()
);
create index on kept_forms (created_at);
comment on column kept_forms.sealed is 'What was written, readable only with the token that the browser has.';
comment on column kept_forms.page_key is 'One page keeps one form: as many rows as pages were shown.';
comment on column kept_forms.form_key is 'The form''s once-only key, which is bound to whom the form was shown: nobody else is given what they wrote.';
