-- Thousands of people are ranked and counted for one page of a search. As text, each facet the character of its number,
-- they leave the database in half the time that lists of numbers take.
create function facet_letters(facets int[]) returns text language sql immutable strict parallel safe
  return (select coalesce(string_agg(chr(f), '' order by f), '') from unnest(facets) f);
alter table people add column facet_letters text not null generated always as (facet_letters(facets)) stored;
