import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import type { Tx } from '../../../platform/db/index.ts'
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
}

/**
 * Adds a school that no register has brought.
 * @throws RuleViolation when the country does not take part, or its register number is known already
 */
export async function addSchool(tx: Tx, actor: Person, input: NewSchool): Promise<{ id: string; name: string; country: string; service: string }> {
  const participating = await participatingCountries(tx)
  if (!participating.includes(input.country)) throw new RuleViolation('schools.rule.country', 'country')
  const isced = input.level.map(Number)
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
