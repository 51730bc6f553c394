import type { Person } from '../../../access/actor.ts'
import { formPage, handleForm } from '../../../platform/forms/index.ts'
import { type Ctx, redirect } from '../../../platform/http/index.ts'
import type { Space } from '../../space/index.ts'
import { setPupilRole } from '../domain/manage-pupil.ts'
import { rolesForm } from '../forms.ts'
import { pupilsUrl } from '../urls.ts'
import { pupilsPage } from './list.tsx'

/** Lets the ticked pupils write posts and pages, or comments only. */
export function postPupilRoles(c: Ctx, actor: Person, space: Space): Promise<Response> {
  const { load, view } = pupilsPage(c, space).ticked
  const page = formPage(rolesForm, { load, view: (form, loaded) => view(form, loaded) })
  return handleForm(c, page, ({ pupil, administrator }, commit) => {
    // By id, as for new cards: two teachers at once would else wait for each other.
    const ids = [...new Set(pupil)].sort()
    return commit(async (tx) => {
      for (const pupilId of ids) await setPupilRole(tx, actor, { space, pupilId, administrator })
      return redirect(c, pupilsUrl(space.id), administrator ? 'pupils.administratorsSet' : 'pupils.commentersSet', { count: ids.length })
    })
  })
}
