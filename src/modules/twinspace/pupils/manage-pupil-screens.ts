import { id } from '../../../platform/http/errors.ts'
import { redirect } from '../../../platform/http/flash.ts'
import { readForm } from '../../../platform/http/forms.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import type { Key } from '../../../platform/i18n/index.ts'
import { personIn } from '../insider.ts'
import { orClosed } from '../removal/screens.tsx'
import { pupilsUrl } from '../urls.ts'
import { trustForm } from './forms.ts'
import { staffSpaceOf } from './list-screen.tsx'
import { lockPupil, removePupil, setPupilRole, unlockPupil } from './manage-pupil.ts'

const caring =
  (care: typeof lockPupil, say: Key) =>
  async (c: Ctx): Promise<Response> => {
    const space = await staffSpaceOf(c)
    const pupilId = id(c.req.param('pupil'))
    return orClosed(c, async () => {
      const pupil = await c.var.app.db.transaction().execute((tx) => care(tx, personIn(c.var.actor), { space, pupilId }))
      return redirect(c, pupilsUrl(space.id), say, { name: pupil.nickname })
    })
  }

export const postLock = caring(lockPupil, 'pupils.locked')
export const postUnlocking = caring(unlockPupil, 'pupils.unlocked')
export const postPupilRemoval = caring(removePupil, 'pupils.removed')

/** Lets a pupil write posts and pages, or comments only. */
export async function postTrust(c: Ctx): Promise<Response> {
  const read = await readForm(c, trustForm)
  const administrator = read.ok && read.data.administrator
  return caring((tx, actor, input) => setPupilRole(tx, actor, { ...input, administrator }), administrator ? 'pupils.trusted' : 'pupils.untrusted')(c)
}
