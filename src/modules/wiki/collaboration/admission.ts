import type { Actor, Insider } from '../../../access/actor.ts'
import type { Reader } from '../../../platform/db/index.ts'
import { loadSpace } from '../../space/index.ts'
import { mayEditPages } from '../policy.ts'

/** Who may have a page open; `mayEdit`: and write in it. */
export type Admission = { actor: Insider; mayEdit: boolean }

/** Asks the same policy as the page does. Undefined: there is no such page for this actor. */
export async function admit(db: Reader, actor: Actor, pageId: string): Promise<Admission | undefined> {
  if (actor.kind === 'visitor') return undefined
  const page = await db
    .selectFrom('pages')
    .select(['project_id', 'pupils_may_edit'])
    .where('id', '=', pageId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  const space = page && (await loadSpace(db, actor, page.project_id))
  // Whoever has a page open is told who else has, pupils too: guests read the page as it was last written.
  if (!space || space.role === 'guest') return undefined
  return { actor, mayEdit: mayEditPages(space, { pupilsMayEdit: page.pupils_may_edit }) }
}

/** The project a page belongs to, for good. Undefined: there is no such page. */
export async function projectOf(db: Reader, pageId: string): Promise<string | undefined> {
  const page = await db.selectFrom('pages').select('project_id').where('id', '=', pageId).executeTakeFirst()
  return page?.project_id
}
