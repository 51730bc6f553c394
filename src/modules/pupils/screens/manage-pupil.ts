import type { Person } from '../../../access/actor.ts'
import type { FormDefinition } from '../../../platform/forms/define-form.ts'
import type { FieldData, Fields } from '../../../platform/forms/fields.ts'
import { button, handleButton } from '../../../platform/forms/index.ts'
import { type Ctx, id, redirect } from '../../../platform/http/index.ts'
import type { Key } from '../../../platform/i18n/index.ts'
import type { Space } from '../../space/index.ts'
import { lockPupil, removePupil, setPupilRole, unlockPupil } from '../domain/manage-pupil.ts'
import { pupilRoleForm } from '../forms.ts'
import { pupilsUrl } from '../urls.ts'

/** What a button of the list does to a pupil, and how it is said. */
type Does = [act: typeof lockPupil, flash: Key]

const pupilAct =
  <F extends Fields>(form: FormDefinition<F>, asked: (data: FieldData<F>) => Does) =>
  (c: Ctx, actor: Person, space: Space): Promise<Response> => {
    const pupilId = id(c.req.param('pupil'))
    return handleButton(c, form, (data, commit) => {
      const [act, flash] = asked(data)
      return commit(async (tx) => {
        const { nickname } = await act(tx, actor, { space, pupilId })
        return redirect(c, pupilsUrl(space.id), flash, { name: nickname })
      })
    })
  }

export const postLock = pupilAct(button, () => [lockPupil, 'pupils.locked'])
export const postUnlock = pupilAct(button, () => [unlockPupil, 'pupils.unlocked'])
export const postPupilRemoval = pupilAct(button, () => [removePupil, 'pupils.removed'])

/** Lets a pupil write posts and pages, or comments only. */
export const postPupilRole = pupilAct(pupilRoleForm, ({ administrator }) => [
  (tx, actor, input) => setPupilRole(tx, actor, { ...input, administrator }),
  administrator ? 'pupils.administratorSet' : 'pupils.commenterSet',
])
