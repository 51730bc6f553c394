import { sql } from 'kysely'
import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import type { Reader, Tx } from '../../../platform/db/index.ts'
import { RuleViolation } from '../../../platform/http/index.ts'
import { participatingCountries } from '../../countries/index.ts'
import { schoolFacets, searchText } from './search-text.ts'

/** A school as somebody describes it. `level`: ISCED levels as text; `number`: of the national register, '' when unknown. */
export type NewSchool = {
  name: string
  country: string
  region: string
  town: string
  postcode: string
  address: string
  level: readonly string[]
  website: string
  number: string
  /** the responsible support service, where the place does not tell it */
  service?: string
}

/**
 * Adds a school that no register has brought.
 * @throws RuleViolation when the country does not take part, its register number is known already, or somebody has to say which service is responsible
 */
export async function addSchool(tx: Tx, actor: Person, input: NewSchool): Promise<{ id: string; name: string; country: string; service: string }> {
  const participating = await participatingCountries(tx)
  if (!participating.includes(input.country)) throw new RuleViolation('schools.rule.country', 'country')
  const isced = input.level.map(Number)
  const said = await saidService(tx, input)
  const created = await tx
    .insertInto('schools')
    .values({
      country: input.country,
      register_number: input.number || null,
      name: input.name,
      region: input.region,
      town: input.town,
      postcode: input.postcode,
      address: input.address,
      website: input.website,
      service: said ?? '',
      service_said: said !== undefined,
      isced,
      added_by: actor.id,
      search_text: searchText({ ...input, type: '' }),
      facets: schoolFacets({ country: input.country, isced }),
    })
    .onConflict((conflict) => conflict.columns(['country', 'register_number']).doNothing())
    .returning(['id', 'name', 'country', 'service'])
    .executeTakeFirst()
  if (!created) throw new RuleViolation('schools.rule.number', 'number')
  await audit(tx, actor, 'school.added', { kind: 'school', id: created.id }, { service: created.service, details: { name: created.name } })
  return created
}

/** What is said of the service, where the place does not tell it; undefined where it does. */
async function saidService(tx: Tx, { country, region, postcode, service }: NewSchool): Promise<string | undefined> {
  const { rows } = await sql<{ told: string | null }>`select told_service(${country}, ${region}, ${postcode}) as told`.execute(tx)
  if (rows[0]?.told) return undefined
  const chosen = (await servicesApart(tx)).find((each) => each.country === country && each.code === service)
  if (!chosen) throw new RuleViolation('schools.rule.service', 'service')
  return chosen.code
}

/** The services of countries that have several, in their order there. */
export async function servicesApart(db: Reader): Promise<{ code: string; country: string }[]> {
  const several = db
    .selectFrom('services')
    .select('country')
    .groupBy('country')
    .having((eb) => eb(eb.fn.countAll(), '>', 1))
  return db.selectFrom('services').select(['code', 'country']).where('country', 'in', several).orderBy('country').orderBy('place').execute()
}
