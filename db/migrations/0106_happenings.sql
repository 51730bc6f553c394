-- How much has happened, by what it is about: told with each happening, so that a page that was away for a while knows whether
-- it has missed anything. Counted in the transaction of what happens, which holds the row until it commits: numbers come in the
-- order of commits, whenever these began.
create table happenings (
  of text not null,
  about text not null,
  number bigint not null,
  primary key (of, about)
);
