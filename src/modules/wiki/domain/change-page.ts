import type { Actor } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { mustHaveSeen } from '../../../platform/forms/conflict.ts'
import type { FormOf } from '../../../platform/forms/index.ts'
import { authorize, lockOpen, type Space } from '../../space/index.ts'
import type { settingsForm } from '../forms.ts'
import { mayArrangePages, mayOpenPagesToPupils } from '../policy.ts'
import { pageOf, pagesChanged } from './page.ts'

type SettingsForm = FormOf<typeof settingsForm>
type Settings = { title: string; pupilsMayEdit: boolean }

/** Gives a page another title, and opens it to pupils or shuts it; the second only for those who may. @throws Conflict when somebody else has meanwhile */
export async function changePage(tx: Tx, actor: Actor, space: Space, pageId: string, form: SettingsForm, input: Settings): Promise<void> {
  authorize(mayArrangePages(space), space)
  await lockOpen(tx, space, { alone: true })
  const page = await pageOf(tx, space, pageId)
  mustHaveSeen(form, { title: page.title, pupilsMayEdit: page.pupils_may_edit })
  const opened = mayOpenPagesToPupils(space) ? input.pupilsMayEdit : page.pupils_may_edit
  if (input.title === page.title && opened === page.pupils_may_edit) return
  await tx.updateTable('pages').set({ title: input.title, pupils_may_edit: opened }).where('id', '=', page.id).execute()
  await audit(tx, actor, 'page.changed', { kind: 'page', id: page.id }, { details: { title: input.title, pupilsMayEdit: opened } })
  await pagesChanged(tx, space, page.id)
}
