-- Countries come, leave and come back; laws change. Both are dated, and say how sure they are.
create extension if not exists btree_gist;

create table country_periods (
  country text not null references countries (code),
  scheme text not null check (scheme in ('member', 'associated', 'plus')),
  from_day date not null,
  until_day date,
  certainty text not null default 'sure' check (certainty in ('sure', 'month', 'year', 'likely', 'memory', 'unsure')),
  source text not null default '',
  primary key (country, from_day),
  exclude using gist (country with =, daterange(from_day, until_day, '[]') with &&)
);
comment on table country_periods is 'When a country takes part, both days within it.';
comment on column country_periods.certainty is 'How sure the days are. month, year: more than that is not known, and its first day stands.';
insert into country_periods (country, scheme, from_day, until_day) select code, scheme, participates_from, participates_until from countries;

create table consent_rules (
  country text not null references countries (code),
  from_day date,
  until_day date,
  below_age int check (below_age between 1 and 21),
  consents text not null default 'parent' check (consents in ('child', 'parent', 'both', 'judge')),
  certainty text not null default 'sure' check (certainty in ('sure', 'likely', 'memory', 'unsure')),
  source text not null default '',
  unique nulls not distinct (country, from_day),
  exclude using gist (country with =, daterange(from_day, until_day, '[]') with &&)
);
comment on table consent_rules is 'Who consents that a pupil''s data are used, by the law of where the school lies. No first day: as long as is known.';
comment on column consent_rules.below_age is 'From this age on the pupil consents alone; null: at no age.';
comment on column consent_rules.consents is 'Below that age. both: pupil and parent together; judge: the legal representative and the family judge.';
insert into consent_rules (country, below_age) select code, age_of_consent from countries;

alter table countries drop scheme, drop participates_from, drop participates_until, drop age_of_consent,
  add further_languages text[] not null default '{}',
  add school_week int[] not null default '{1,2,3,4,5}' check (school_week <@ array[1, 2, 3, 4, 5, 6, 7]),
  add calendar_by text[] not null default '{country}' check (calendar_by <@ array['country', 'region', 'community', 'municipality', 'school']);
comment on column countries.languages is 'Official languages.';
comment on column countries.further_languages is 'Other languages of instruction, of minorities above all.';
comment on column countries.school_week is 'Days of school, Monday is 1, as they follow each other.';
comment on column countries.calendar_by is 'Who decides on the school calendar.';
