import type { Insider } from '../../../access/actor.ts'
import { formPage, keptForEach } from '../../../platform/forms/index.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { ErrorSummary, PageTitle } from '../../../ui/index.ts'
import type { Space } from '../../space/index.ts'
import { mayManage, showSpace } from '../../space/index.ts'
import { memberForm, roleForm } from '../forms.ts'
import { candidatesFor, peopleIn } from '../queries.ts'
import { memberRoleUrl, membersUrl } from '../urls.ts'
import { BringIn, Leave, type Roles, SchoolOfMembers } from '../views/members.tsx'

/**
 * Who is in the space, school by school, with the form that brings a contact in.
 * @param refused the role of a member that was not taken
 */
export function membersPage(c: Ctx, actor: Insider, space: Space, refused: Roles = new Map()) {
  const { db } = c.var.app
  return formPage(memberForm, {
    action: membersUrl(space.id),
    async load() {
      const people = await peopleIn(db, space)
      const kept = await keptForEach(c, roleForm, people.members, (id) => memberRoleUrl(space.id, id))
      const candidates = mayManage(space) && actor.kind === 'person' ? await candidatesFor(db, space, actor) : []
      return { ...people, candidates, roles: new Map([...kept, ...refused]) }
    },
    stored: () => ({ role: 'teacher' }),
    view(form, { members, pupils, candidates, roles }) {
      const { isBack } = form.state
      const body = () => (
        <div class="stack loose">
          <PageTitle title={t('members.title')} />
          {[...refused.values()].map(({ state }) => (
            <ErrorSummary errors={state.errors} />
          ))}
          {space.schools.map((school) => (
            <SchoolOfMembers
              space={space}
              actor={actor}
              roles={roles}
              school={school}
              members={members.filter((member) => member.role !== 'guest' && member.schoolId === school.id)}
              pupils={pupils.filter((pupil) => pupil.schoolId === school.id)}
            />
          ))}
          <SchoolOfMembers space={space} actor={actor} roles={roles} members={members.filter((member) => member.role === 'guest')} pupils={[]} />
          {(isBack || mayManage(space)) && <BringIn candidates={candidates} form={form} />}
          {actor.kind === 'person' && space.role !== 'founder' && space.state === 'active' && <Leave space={space} />}
        </div>
      )
      return showSpace(c, space, () => ({ title: t('members.title'), section: 'members', body: body() }))
    },
  })
}
