import type { Actor } from '../../../access/actor.ts'
import type { FormOf } from '../../../platform/forms/index.ts'
import { countryName, items, t } from '../../../platform/i18n/index.ts'
import {
  type Animal,
  Avatar,
  Badge,
  Button,
  Confirm,
  DialogLink,
  Emblem,
  Form,
  FormActions,
  FormField,
  Menu,
  Name,
  People,
  Person,
  Section,
} from '../../../ui/index.ts'
import type { Space, SpaceSchool } from '../../space/index.ts'
import { ChangeLabel, ConfirmDialog, mayKnowPupils, mayManage } from '../../space/index.ts'
import { givenRoles } from '../domain/given-roles.ts'
import { type memberForm, type RoleForm, roleForm } from '../forms.ts'
import type { Candidate, Member, SpacePupil } from '../queries.ts'
import { departureUrl, memberRemovalUrl, memberRoleUrl } from '../urls.ts'

/** Forms of roles that came back, by member. */
export type Roles = ReadonlyMap<string, RoleForm>
type Shown = { space: Space; actor: Actor; roles: Roles }
type SchoolProps = Shown & { school?: SpaceSchool; members: readonly Member[]; pupils: readonly SpacePupil[] }

/** A school's teachers and pupils; without a school, the guests. Nothing when there is nobody. */
export function SchoolOfMembers({ space, actor, roles, school, members, pupils }: SchoolProps) {
  if (members.length + pupils.length === 0) return null
  const title = school ? (
    <span class="row tight">
      <Emblem id={school.id} size={32} />
      <Name of={school.name} country={school.country} />
    </span>
  ) : (
    t('members.guests')
  )
  return (
    <Section title={title} more={school && countryName(school.country)}>
      <People>
        {members.map((member) => (
          <MemberLine space={space} actor={actor} roles={roles} member={member} country={school?.country} />
        ))}
      </People>
      {pupils.length > 0 && mayKnowPupils(space) && (
        <>
          <h3>{t('members.pupilCount', { count: pupils.length })}</h3>
          <People dense>
            {pupils.map((pupil) => (
              <PupilLine pupil={pupil} country={school?.country} />
            ))}
          </People>
        </>
      )}
    </Section>
  )
}

function MemberLine({ space, actor, roles, member, country }: Shown & { member: Member; country: string | undefined }) {
  const others = mayManage(space) && member.role !== 'founder' && !(actor.kind === 'person' && actor.id === member.id)
  return (
    <Person
      avatar={<Avatar name={member.name} id={member.id} />}
      name={member.name}
      country={country}
      detail={t(`space.role.${member.role}`)}
      tools={others && <MemberTools space={space} member={member} back={roles.get(member.id)} />}
    />
  )
}

/** @param back the form of the member's role, where it came back */
function MemberTools({ space, member, back }: { space: Space; member: Member; back: RoleForm | undefined }) {
  const dialog = `remove-${member.id}`
  const form = back ?? roleForm.filled({ role: member.role })
  return (
    <>
      <Menu label={<ChangeLabel name={member.name} />} open={back !== undefined}>
        <Form action={memberRoleUrl(space.id, member.id)} of={form} summary={false} class="stack tight">
          <FormField
            of={form.role}
            id={`role-${member.id}`}
            label={t('members.changeRole', { name: member.name })}
            options={givenRoles.map((role) => ({ value: role, label: t(`space.role.${role}`) }))}
          />
          <Button size="small">{t('members.changeRoleSend')}</Button>
        </Form>
        <DialogLink to={dialog} kind="quiet">
          {t('members.remove')}
        </DialogLink>
      </Menu>
      <ConfirmDialog
        id={dialog}
        title={t('members.removeTitle', { name: member.name })}
        text={t('members.removeText')}
        action={memberRemovalUrl(space.id, member.id)}
        verb={t('members.remove')}
      />
    </>
  )
}

function PupilLine({ pupil, country }: { pupil: SpacePupil; country: string | undefined }) {
  const detail = pupil.locked ? <Badge tone="attention">{t('space.lockedBadge')}</Badge> : pupil.administrator ? t('space.role.pupil-administrator') : undefined
  return <Person avatar={<Avatar name={pupil.nickname} animal={pupil.animal as Animal} size={36} />} name={pupil.nickname} country={country} detail={detail} />
}

type BringInProps = { candidates: readonly Candidate[]; form: FormOf<typeof memberForm> }

/** The form that brings a contact in. */
export function BringIn({ candidates, form }: BringInProps) {
  const options = candidates.map(({ personId, name, schoolId, schoolName, country }) => ({
    value: `${personId}.${schoolId}`,
    label: items([name, schoolName, countryName(country)]),
  }))
  return (
    <Section title={t('members.add')} id="bring-in">
      {options.length === 0 && !form.state.isBack ? (
        <p class="muted">{t('members.noContacts')}</p>
      ) : (
        <Form of={form}>
          <p>{t('members.addText')}</p>
          <FormField of={form.contact} label={t('members.contact')} options={options} empty={t('members.chooseContact')} />
          <FormField
            of={form.role}
            as="radios"
            label={t('members.role')}
            options={[
              { value: 'teacher', label: t('space.role.teacher'), help: t('members.roleTeacherHelp') },
              { value: 'guest', label: t('space.role.guest'), help: t('members.roleGuestHelp') },
            ]}
          />
          <FormActions>
            <Button kind="primary">{t('members.addSend')}</Button>
          </FormActions>
        </Form>
      )}
    </Section>
  )
}

/** The way out for good. */
export function Leave({ space }: { space: Space }) {
  return (
    <div>
      <Confirm
        id="leave"
        label={t('members.leave')}
        title={t('members.leaveTitle')}
        text={t('members.leaveText')}
        action={departureUrl(space.id)}
        verb={t('members.leave')}
      />
    </div>
  )
}
