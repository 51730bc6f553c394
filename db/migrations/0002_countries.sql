create table countries (
  code text primary key check (code ~ '^[A-Z]{2}$'),
  scheme text not null check (scheme in ('member', 'associated', 'plus')),
  member_state text references countries (code),
  participates_from date not null default '2005-01-14',
  participates_until date,
  time_zone text not null,
  languages text[] not null,
  age_of_consent int not null default 16 check (age_of_consent between 13 and 16),
  validation_target_days int not null default 7,
  approval_target_days int not null default 10,
  lat float8 not null,
  lon float8 not null
);
comment on column countries.member_state is 'An overseas country or territory counts as this state for the rule of different countries.';

create table founding_rules (
  one text not null,
  other text not null,
  rule text not null check (rule in ('allowed', 'needs-partner', 'refused')),
  primary key (one, other),
  check (one <= other)
);
comment on table founding_rules is 'Who may found with whom: country codes or schemes, in alphabetical order; a row of two countries wins over country and scheme, that over two schemes. needs-partner: a partner of a member or associated country within 30 days.';
