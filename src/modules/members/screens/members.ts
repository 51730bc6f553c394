import type { Insider, Person } from '../../../access/actor.ts'
import { button, formPage, handleButton, handleForm, showForm } from '../../../platform/forms/index.ts'
import { type Ctx, id, redirect } from '../../../platform/http/index.ts'
import { homeUrl } from '../../home/urls.ts'
import type { Space } from '../../space/index.ts'
import { addMember } from '../domain/add-member.ts'
import { changeRole } from '../domain/change-role.ts'
import { leaveSpace, removeMember } from '../domain/end-membership.ts'
import { roleForm } from '../forms.ts'
import { membersUrl } from '../urls.ts'
import { membersPage } from './page.tsx'

/** Who is in the space, school by school. */
export const showMembers = (c: Ctx, actor: Insider, space: Space): Promise<Response> => showForm(c, membersPage(c, actor, space))

/** Brings a contact in. */
export function postMember(c: Ctx, actor: Person, space: Space): Promise<Response> {
  return handleForm(c, membersPage(c, actor, space), ({ contact, role }, commit) =>
    commit(async (tx) => {
      const name = await addMember(tx, actor, { space, role, ...contact })
      return redirect(c, membersUrl(space.id), 'members.added', { name })
    }),
  )
}

/** Gives a member another role. */
export function postRole(c: Ctx, actor: Person, space: Space): Promise<Response> {
  const personId = id(c.req.param('person'))
  const page = formPage(roleForm, {
    view: (form) => showForm(c, membersPage(c, actor, space, new Map([[personId, form]]))),
  })
  return handleForm(c, page, ({ role }, commit, form) =>
    commit(async (tx) => {
      await changeRole(tx, actor, { space, personId, form, role })
      return redirect(c, membersUrl(space.id), 'members.roleChanged')
    }),
  )
}

/** Ends another's membership. */
export function postMemberRemoval(c: Ctx, actor: Person, space: Space): Promise<Response> {
  const personId = id(c.req.param('person'))
  return handleButton(c, button, (_, commit) =>
    commit(async (tx) => {
      await removeMember(tx, actor, { space, personId })
      return redirect(c, membersUrl(space.id), 'members.removed')
    }),
  )
}

/** Ends one's own membership. */
export function postDeparture(c: Ctx, actor: Person, space: Space): Promise<Response> {
  return handleButton(c, button, (_, commit) =>
    commit(async (tx) => {
      await leaveSpace(tx, actor, { space })
      return redirect(c, homeUrl, 'members.left')
    }),
  )
}
