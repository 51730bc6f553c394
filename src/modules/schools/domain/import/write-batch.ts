import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/index.ts'
import { foldText } from '../../../../platform/text/fold-text.ts'
import { schoolFacets } from '../search-text.ts'
import type { Entry } from './check.ts'

// A register copied with fewer decimals means the same place: two metres are no move.
const here = sql`(not s.placed or abs(s.lat - old.lat) < 2e-5 and abs(s.lon - old.lon) < 2e-5)`
const numbers = (values: readonly number[]): string => `{${values.join(',')}}`

/**
 * Writes entries of different register numbers in one statement. Rows that would stay as they are, are not touched.
 * @returns how many were made and how many changed
 */
export async function writeBatch(tx: Tx, entries: readonly Entry[]): Promise<{ created: number; updated: number }> {
  const column = <T>(of: (entry: Entry) => T): T[] => entries.map(of)
  const { rows } = await sql<{ created: number; updated: number }>`
    with said as (
      select * from unnest(
        ${column((e) => e.country)}::text[], ${column((e) => e.number)}::text[], ${column((e) => e.name)}::text[],
        ${column((e) => e.region)}::text[], ${column((e) => e.town)}::text[], ${column((e) => e.postcode)}::text[], ${column((e) => e.address)}::text[],
        ${column((e) => numbers(e.isced))}::text[], ${column((e) => e.type)}::text[], ${column((e) => e.sector)}::text[],
        ${column((e) => e.lat)}::float8[], ${column((e) => e.lon)}::float8[], ${column((e) => e.placed)}::bool[],
        ${column((e) => e.website)}::text[], ${column((e) => e.source)}::text[],
        ${column((e) => foldText(`${e.name} ${e.town ?? ''}`))}::text[], ${column((e) => foldText(`${e.type ?? ''} ${e.number}`))}::text[],
        ${column((e) => numbers(schoolFacets(e)))}::text[], ${column((e) => e.service)}::text[]
      ) as s (country, register_number, name, region, town, postcode, address, isced, type_raw, sector, lat, lon, placed, website, source, called, kind, facets, service)
    ), merged as (
      select s.country, s.register_number, s.name,
        coalesce(s.region, old.region, '') as region, coalesce(s.town, old.town, '') as town,
        coalesce(s.postcode, old.postcode, '') as postcode, coalesce(s.address, old.address, '') as address,
        s.isced::int[] as isced, coalesce(s.type_raw, old.type_raw, '') as type_raw, coalesce(s.sector, old.sector, '') as sector,
        case when ${here} then old.lat else s.lat end as lat, case when ${here} then old.lon else s.lon end as lon,
        coalesce(s.website, old.website, '') as website, coalesce(s.source, old.source, '') as source,
        concat_ws(' ', s.called, nullif(trim(lower(regexp_replace(coalesce(s.postcode, old.postcode), '[^[:alnum:]]+', ' ', 'g'))), ''), s.kind) as search_text,
        s.facets::int[] as facets, coalesce(s.service, old.service, '') as service,
        s.service is not null or coalesce(old.service_said, false) as service_said
      from said s left join schools old on old.country = s.country and old.register_number = s.register_number
    ), written as (
      insert into schools (country, register_number, name, region, town, postcode, address, isced, type_raw, sector, lat, lon, website, source, search_text, facets, service, service_said)
      select country, register_number, name, region, town, postcode, address, isced, type_raw, sector, lat, lon, website, source, search_text, facets, service, service_said
      from merged m
      where not exists (
        select from schools s
        where s.country = m.country and s.register_number = m.register_number
          and (s.name, s.region, s.town, s.postcode, s.address, s.isced, s.type_raw, s.sector, s.lat, s.lon, s.website, s.source, s.search_text, s.facets, s.service, s.service_said)
            is not distinct from
            (m.name, m.region, m.town, m.postcode, m.address, m.isced, m.type_raw, m.sector, m.lat, m.lon, m.website, m.source, m.search_text, m.facets, m.service, m.service_said))
      on conflict (country, register_number) do update set
        name = excluded.name, region = excluded.region, town = excluded.town, postcode = excluded.postcode, address = excluded.address,
        isced = excluded.isced, type_raw = excluded.type_raw, sector = excluded.sector, lat = excluded.lat, lon = excluded.lon,
        website = excluded.website, source = excluded.source, search_text = excluded.search_text, facets = excluded.facets, service = excluded.service,
        service_said = excluded.service_said, updated_at = now()
      returning old.id is null as created
    )
    select count(*) filter (where created)::int as created, count(*) filter (where not created)::int as updated from written`.execute(tx)
  return rows[0] ?? { created: 0, updated: 0 }
}
