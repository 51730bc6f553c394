import { id } from '../../../platform/http/errors.ts'
import { redirect } from '../../../platform/http/flash.ts'
import { type FormState, handleForm } from '../../../platform/http/forms.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { t } from '../../../platform/i18n/index.ts'
import { PageTitle } from '../../../ui/index.ts'
import { homeUrl } from '../../home/urls.ts'
import { personIn } from '../insider.ts'
import { authorizeForm } from '../lock-space.ts'
import { mayManage } from '../policy.ts'
import { orClosed } from '../removal/screens.tsx'
import { showSpace } from '../show-space.tsx'
import { type Space, spaceOf } from '../space.ts'
import { membersUrl } from '../urls.ts'
import { addMember } from './add-member.ts'
import { changeRole } from './change-role.ts'
import { leaveSpace, removeMember } from './end-membership.ts'
import { memberForm, roleForm } from './forms.ts'
import { candidatesFor, peopleIn } from './queries.ts'
import { BringIn, Leave, SchoolOfMembers } from './views.tsx'

/** Who is in the space, school by school. */
export async function showMembers(c: Ctx): Promise<Response> {
  return membersScreen(c, await spaceOf(c))
}

async function membersScreen(c: Ctx, space: Space, form?: FormState): Promise<Response> {
  const { actor, app } = c.var
  const { members, pupils } = await peopleIn(app.db, space)
  const candidates = mayManage(space) && actor.kind === 'person' ? await candidatesFor(app.db, space, actor) : []
  return showSpace(
    c,
    space,
    () => ({
      title: t('twinspace.members'),
      section: 'members',
      body: (
        <div class="stack loose">
          <PageTitle title={t('twinspace.members')} />
          {space.schools.map((school) => (
            <SchoolOfMembers
              space={space}
              actor={actor}
              school={school}
              members={members.filter((member) => member.role !== 'guest' && member.schoolId === school.id)}
              pupils={pupils.filter((pupil) => pupil.schoolId === school.id)}
            />
          ))}
          <SchoolOfMembers space={space} actor={actor} members={members.filter((member) => member.role === 'guest')} pupils={[]} />
          {(form ?? mayManage(space)) && <BringIn space={space} candidates={candidates} form={form} />}
          {actor.kind === 'person' && space.role !== 'founder' && space.state === 'active' && <Leave space={space} />}
        </div>
      ),
    }),
    form ? 422 : 200,
  )
}

/** Brings a contact in. */
export async function postMember(c: Ctx): Promise<Response> {
  const space = await spaceOf(c)
  authorizeForm(mayManage, space)
  const actor = personIn(c.var.actor)
  return handleForm(
    c,
    memberForm,
    async ({ contact, role }) => {
      const name = await c.var.app.db.transaction().execute((tx) => addMember(tx, actor, { space, role, ...contact }))
      return redirect(c, membersUrl(space.id), 'twinspace.memberAdded', { name })
    },
    (form) => membersScreen(c, space, form),
  )
}

/** Gives a member another role. */
export async function postRole(c: Ctx): Promise<Response> {
  const space = await spaceOf(c)
  authorizeForm(mayManage, space)
  const actor = personIn(c.var.actor)
  const personId = id(c.req.param('person'))
  return handleForm(
    c,
    roleForm,
    async ({ role }) => {
      await c.var.app.db.transaction().execute((tx) => changeRole(tx, actor, { space, personId, role }))
      return redirect(c, membersUrl(space.id), 'twinspace.roleChanged')
    },
    (form) => membersScreen(c, space, form),
  )
}

/** Ends another's membership. */
export async function postMemberRemoval(c: Ctx): Promise<Response> {
  const space = await spaceOf(c)
  authorizeForm(mayManage, space)
  const actor = personIn(c.var.actor)
  const personId = id(c.req.param('person'))
  return orClosed(c, async () => {
    await c.var.app.db.transaction().execute((tx) => removeMember(tx, actor, { space, personId }))
    return redirect(c, membersUrl(space.id), 'twinspace.memberRemoved')
  })
}

/** Ends one's own membership. */
export async function postDeparture(c: Ctx): Promise<Response> {
  const space = await spaceOf(c)
  const actor = personIn(c.var.actor)
  return orClosed(c, async () => {
    await c.var.app.db.transaction().execute((tx) => leaveSpace(tx, actor, { space }))
    return redirect(c, homeUrl, 'twinspace.left')
  })
}
