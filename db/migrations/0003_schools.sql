create table schools (
  id uuid primary key default uuidv7(),
  country text not null references countries (code),
  register_number text,
  name text not null,
  region text not null default '',
  town text not null default '',
  postcode text not null default '',
  address text not null default '',
  lat float8 check (lat between -90 and 90),
  lon float8 check (lon between -180 and 180),
  isced int[] not null default '{}',
  type_raw text not null default '',
  sector text not null default '',
  website text not null default '',
  source text not null default '',
  about text not null default '',
  added_by uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  search_text text not null,
  facets int[] not null default '{}',
  tsv tsvector generated always as (to_tsvector('simple', search_text)) stored,
  unique (country, register_number)
);
comment on column schools.search_text is 'Name and town folded by platform/text/fold.ts: NFKD, no marks, lower case.';
create index schools_tsv on schools using gin (tsv) with (fastupdate = off);
create index schools_trgm on schools using gin (search_text gin_trgm_ops) with (fastupdate = off);
create index schools_country on schools (country, name);
create index schools_place on schools using gist (ll_to_earth(lat, lon)) where lat is not null;
