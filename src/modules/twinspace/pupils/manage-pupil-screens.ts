import { id } from '../../../platform/http/errors.ts'
import { redirect } from '../../../platform/http/flash.ts'
import { readForm } from '../../../platform/http/forms.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import type { Key } from '../../../platform/i18n/index.ts'
import { personIn } from '../insider.ts'
import { orClosed } from '../removal/screens.tsx'
import { pupilsUrl } from '../urls.ts'
import { pupilRoleForm } from './forms.ts'
import { staffSpaceOf } from './list-screen.tsx'
import { lockPupil, removePupil, setPupilRole, unlockPupil } from './manage-pupil.ts'

const pupilAct =
  (act: typeof lockPupil, flash: Key) =>
  async (c: Ctx): Promise<Response> => {
    const space = await staffSpaceOf(c)
    const pupilId = id(c.req.param('pupil'))
    return orClosed(c, async () => {
      const pupil = await c.var.app.db.transaction().execute((tx) => act(tx, personIn(c.var.actor), { space, pupilId }))
      return redirect(c, pupilsUrl(space.id), flash, { name: pupil.nickname })
    })
  }

export const postLock = pupilAct(lockPupil, 'pupils.locked')
export const postUnlock = pupilAct(unlockPupil, 'pupils.unlocked')
export const postPupilRemoval = pupilAct(removePupil, 'pupils.removed')

/** Lets a pupil write posts and pages, or comments only. */
export async function postPupilRole(c: Ctx): Promise<Response> {
  const read = await readForm(c, pupilRoleForm)
  const administrator = read.ok && read.data.administrator
  return pupilAct(
    (tx, actor, input) => setPupilRole(tx, actor, { ...input, administrator }),
    administrator ? 'pupils.administratorSet' : 'pupils.commenterSet',
  )(c)
}
