import type { Actor } from '../../../access/actor.ts'
import { audit } from '../../../platform/audit/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { NotFound } from '../../../platform/http/errors.ts'
import { mayArrangePages, mayOpenPagesToPupils, type Space } from '../../space/index.ts'
import { pageOf, pagesChanged } from './page.ts'

/** Gives a page another title, and opens it to pupils or shuts it; the second only for those who may. */
export async function changePage(tx: Tx, actor: Actor, space: Space, pageId: string, input: { title: string; pupilsMayEdit: boolean }): Promise<void> {
  if (!mayArrangePages(space)) throw new NotFound()
  const page = await pageOf(tx, space, pageId)
  const opened = mayOpenPagesToPupils(space) ? input.pupilsMayEdit : page.pupils_may_edit
  if (input.title === page.title && opened === page.pupils_may_edit) return
  await tx.updateTable('pages').set({ title: input.title, pupils_may_edit: opened }).where('id', '=', page.id).execute()
  await audit(tx, actor, 'page.changed', { kind: 'page', id: page.id }, { details: { title: input.title, pupilsMayEdit: opened } })
  await pagesChanged(tx, space, page.id)
}
