alter table sessions add second_factor_at timestamptz;
comment on column sessions.second_factor_at is 'An officer has the rights of the office in this session from here on.';

create table person_second_factors (
  person_id uuid primary key references people on delete cascade,
  secret text not null,
  confirmed_at timestamptz,
  last_counter bigint not null default 0,
  created_at timestamptz not null default now()
);
comment on column person_second_factors.secret is 'Base32 of the TOTP secret (RFC 6238), encrypted with the key of the settings.';
comment on column person_second_factors.last_counter is 'The time step of the last code taken: a code is good once.';

create table recovery_codes (
  person_id uuid not null references people on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);

alter table people add mail_notifications boolean not null default true;

alter table email_tokens add created_at timestamptz not null default now();
create index on email_tokens (person_id, purpose);

alter table mails add unsubscribe_url text;
