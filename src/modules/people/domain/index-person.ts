import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/index.ts'
import { foldText } from '../../../platform/text/fold-text.ts'
import { type Findable, personFacets } from './person-facets.ts'

type Row = Findable & { name: string; about: string; ideas: string; places: string[] }

/**
 * Brings what a person is found by (people.search_text, people.facets) up to date. Call it in every
 * transaction that changes a profile, a school of theirs or their languages.
 * @param id of the person; nothing happens when there is none
 */
export async function indexPerson(tx: Reader, id: string): Promise<void> {
  const { rows } = await sql<Row>`
    select p.name, p.about, p.ideas, p.country, p.subjects, p.ages_from as "agesFrom", p.ages_to as "agesTo",
      p.available_projects as "availableProjects", p.available_plus as "availablePlus",
      array(select l.language from person_languages l where l.person_id = p.id) as languages,
      array(select s.name || ' ' || s.town from person_schools m join schools s on s.id = m.school_id where m.person_id = p.id order by m.since) as places
    from people p where p.id = ${id}`.execute(tx)
  const row = rows[0]
  if (!row) return
  const search_text = foldText([row.name, ...row.places, row.ideas, row.about].join(' '))
  await tx
    .updateTable('people')
    .set({ search_text, facets: personFacets(row) })
    .where('id', '=', id)
    .execute()
}
