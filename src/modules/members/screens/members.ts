import type { Insider } from '../../../access/actor.ts'
import { button } from '../../../platform/forms/define-form.ts'
import { handleButton, handleForm, showForm } from '../../../platform/forms/handle-form.ts'
import { id } from '../../../platform/http/errors.ts'
import { redirect } from '../../../platform/http/flash.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { homeUrl } from '../../home/urls.ts'
import { authorizeForm, mayManage, orClosed, personOnly, spaceOf } from '../../space/index.ts'
import { addMember } from '../domain/add-member.ts'
import { changeRole } from '../domain/change-role.ts'
import { leaveSpace, removeMember } from '../domain/end-membership.ts'
import { memberForm, roleForm } from '../forms.ts'
import { membersUrl } from '../urls.ts'
import { membersPage } from './page.tsx'

/** Who is in the space, school by school. */
export const showMembers = async (c: Ctx, actor: Insider): Promise<Response> => showForm(c, memberForm, membersPage(c, actor, await spaceOf(c)))

/** Brings a contact in. */
export async function postMember(c: Ctx, insider: Insider): Promise<Response> {
  const space = await spaceOf(c)
  authorizeForm(mayManage, space)
  const actor = personOnly(insider)
  return handleForm(c, memberForm, {
    ...membersPage(c, actor, space),
    act: ({ contact, role }, commit) =>
      commit(async (tx) => {
        const name = await addMember(tx, actor, { space, role, ...contact })
        return redirect(c, membersUrl(space.id), 'members.added', { name })
      }),
  })
}

/** Gives a member another role. */
export async function postRole(c: Ctx, insider: Insider): Promise<Response> {
  const space = await spaceOf(c)
  authorizeForm(mayManage, space)
  const actor = personOnly(insider)
  const personId = id(c.req.param('person'))
  return handleForm(c, roleForm, {
    repeats: true,
    load: async () => {},
    async view(form, _, status) {
      const { load, view } = membersPage(c, actor, space, new Map([[personId, form]]))
      return view(memberForm.filled({ role: 'teacher' }), await load(), status)
    },
    act: ({ role }, commit, form) =>
      commit(async (tx) => {
        await changeRole(tx, actor, { space, personId, form, role })
        return redirect(c, membersUrl(space.id), 'members.roleChanged')
      }),
  })
}

/** Ends another's membership. */
export async function postMemberRemoval(c: Ctx, insider: Insider): Promise<Response> {
  const space = await spaceOf(c)
  authorizeForm(mayManage, space)
  const actor = personOnly(insider)
  const personId = id(c.req.param('person'))
  return orClosed(c, () =>
    handleButton(c, button, (_, commit) =>
      commit(async (tx) => {
        await removeMember(tx, actor, { space, personId })
        return redirect(c, membersUrl(space.id), 'members.removed')
      }),
    ),
  )
}

/** Ends one's own membership. */
export function postDeparture(c: Ctx, insider: Insider): Promise<Response> {
  const actor = personOnly(insider)
  return orClosed(c, () =>
    handleButton(c, button, async (_, commit) => {
      // Whoever has left and sends it again does not come in any more.
      const space = await spaceOf(c)
      return commit(async (tx) => {
        await leaveSpace(tx, actor, { space })
        return redirect(c, homeUrl, 'members.left')
      })
    }),
  )
}
