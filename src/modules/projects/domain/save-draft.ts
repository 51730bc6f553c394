import { isDeepStrictEqual } from 'node:util'
import type { Person } from '../../../access/actor.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { RuleViolation } from '../../../platform/http/index.ts'
import { timeOf } from '../../../platform/i18n/index.ts'
import { foldText } from '../../../platform/text/fold-text.ts'
import type { DraftStep } from '../urls.ts'
import { columnOf, type Draft } from './draft-fields.ts'
import { lockAsFounder } from './lock-project.ts'

type Input = { id: string; step: DraftStep; version: number; values: Partial<Draft> }
type Saved = { version: number; at: Date }

/**
 * Saves one step of a draft. Founders may write in different steps at once; in one step, whoever wrote from an older
 * state is told who saved in between, and nothing is lost on either side. What is stored already conflicts with nothing.
 * @param input `version`: projects.version of the page that was written in
 * @throws RuleViolation `projects.conflict`; NotFound when the actor is no founder or the project is no draft
 */
export async function saveDraft(tx: Tx, actor: Person, { id, step, version, values }: Input): Promise<Saved> {
  const { project } = await lockAsFounder(tx, actor, id, ['draft'])
  const columns = Object.fromEntries(Object.entries(values).map(([field, value]) => [columnOf[field as keyof Draft], value]))
  // Sent again by somebody whom the answer has not reached, say.
  if (version < project.version && !(await isStored(tx, id, columns))) await refuseConflict(tx, { id, step, version, actor })
  const at = new Date()
  const saved = { version: project.version + 1, at }
  const row = await tx
    .updateTable('projects')
    .set({ ...columns, version: saved.version, saved_at: at })
    .where('id', '=', id)
    .returning(['title', 'description'])
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('projects')
    .set({ search_text: foldText(`${row.title} ${row.description}`) })
    .where('id', '=', id)
    .execute()
  await tx
    .insertInto('draft_steps')
    .values({ project_id: id, step, version: saved.version, saved_by: actor.id, saved_at: at })
    .onConflict((conflict) => conflict.columns(['project_id', 'step']).doUpdateSet({ version: saved.version, saved_by: actor.id, saved_at: at }))
    .execute()
  return saved
}

async function isStored(tx: Tx, id: string, columns: Record<string, unknown>): Promise<boolean> {
  const names = Object.keys(columns) as (typeof columnOf)[keyof Draft][]
  return isDeepStrictEqual(await tx.selectFrom('projects').select(names).where('id', '=', id).executeTakeFirst(), columns)
}

type Page = { id: string; step: DraftStep; version: number; actor: Person }

async function refuseConflict(tx: Tx, { id, step, version, actor }: Page): Promise<void> {
  const other = await tx
    .selectFrom('draft_steps as d')
    .innerJoin('people as p', 'p.id', 'd.saved_by')
    .select(['d.saved_by as savedBy', 'p.name', 'd.saved_at as at'])
    .where('d.project_id', '=', id)
    .where('d.step', '=', step)
    .where('d.version', '>', version)
    .executeTakeFirst()
  if (!other) return
  const { name, at, savedBy } = other
  const args = {
    name,
    own: savedBy === actor.id ? 'yes' : 'no',
    // Asked for while a page is made, when there is a reader's language and zone.
    get time() {
      return timeOf(at)
    },
  }
  throw new RuleViolation('projects.conflict', '', args)
}
