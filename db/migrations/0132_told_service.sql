-- Places as people write them: “B-4780”, “Province de Liège”, “Luik”. And whether a place tells the service at all: where a country
-- has several, and nothing tells them apart, somebody has to say.
update services set regions = regions || case code
  when 'be-nl' then '{vlaamse gemeenschap,vlaamse gewest,flandre,flandres,flandern,anvers,antwerpen (provincie),limbourg,flandre orientale,flandre-orientale,ostflandern,flandre occidentale,flandre-occidentale,westflandern,vlaams brabant,brabant flamand,flämisch-brabant}'::text[]
  when 'be-fr' then '{wallonië,wallonien,waals gewest,communauté française,fédération wallonie-bruxelles,henegouwen,hennegau,namen,luik,lüttich,liege,luxemburg,waals-brabant,waals brabant,brabant-wallon,wallonisch-brabant}'::text[]
  when 'be-de' then '{communauté germanophone,duitstalige gemeenschap,german-speaking community,cantons de l''est,oostkantons}'::text[]
  else '{}' end
where country = 'BE';

create function told_service(country text, region text, postcode text) returns text language sql stable as $$
  with said as (
    select regexp_replace(lower(trim(region)), '^(province|provincie|provinz|prov\.?)\s+(de |d[''’]|du |van |of )?|\s+province$', '', 'g') as region,
      regexp_replace(regexp_replace(upper(postcode), '[^[:alnum:]]', '', 'g'), '^[A-Z]+', '') as postcode)
  select s.code from said, countries c join services s on s.country = coalesce(c.member_state, c.code)
  cross join lateral (select max(length(beginning)) as length from unnest(s.postcodes) beginning where starts_with(said.postcode, beginning)) p
  where c.code = told_service.country
    and (p.length is not null or said.region = any (s.regions) or (select count(*) from services o where o.country = s.country) = 1)
  order by p.length desc nulls last, said.region = any (s.regions) desc, s.place
  limit 1
$$;
comment on function told_service is 'The service that a place tells: the only one of its country, or by postcode or region. Null: it does not tell.';

create or replace function responsible_service(country text, region text default '', postcode text default '') returns text language sql stable as $$
  select coalesce(told_service(responsible_service.country, responsible_service.region, responsible_service.postcode),
    (select s.code from countries c join services s on s.country = coalesce(c.member_state, c.code) where c.code = responsible_service.country order by s.place limit 1))
$$;

-- Those that nobody has assigned go where their place has told all along, and whoever waits there goes along.
update schools set service = '' where country in (select country from services group by country having count(*) > 1) and not service_said
  and service <> responsible_service(country, region, postcode);
