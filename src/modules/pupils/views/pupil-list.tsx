import type { FormOf } from '../../../platform/forms/index.ts'
import { rich, t } from '../../../platform/i18n/index.ts'
import {
  type Animal,
  Avatar,
  Badge,
  Button,
  ButtonForm,
  ButtonLink,
  DialogLink,
  Form,
  HiddenField,
  Menu,
  People,
  Person,
  Tick,
  Time,
} from '../../../ui/index.ts'
import type { Space } from '../../space/index.ts'
import { ChangeLabel, ConfirmDialog } from '../../space/index.ts'
import { pupilRoleForm, type tickedForm } from '../forms.ts'
import type { OwnPupil } from '../queries.ts'
import { newCardsUrl, pupilLockUrl, pupilNameUrl, pupilRemovalUrl, pupilRolesUrl, pupilRoleUrl, pupilUnlockUrl } from '../urls.ts'

const formId = 'ticked'
type TickedForm = FormOf<typeof tickedForm>

/** The pupils of a school with what their teachers can do; the ticks belong to the form under it. */
export function PupilList({ space, pupils, form }: { space: Space; pupils: readonly OwnPupil[]; form: TickedForm }) {
  const open = space.state === 'active'
  return (
    <div class="stack">
      <People>
        {pupils.map((pupil) => (
          <Person
            tick={open && <Tick of={form.pupil} value={pupil.id} label={t('pupils.tick', { name: pupil.nickname })} form={formId} />}
            avatar={<Avatar name={pupil.nickname} animal={pupil.animal as Animal} />}
            name={pupil.nickname}
            detail={<Detail pupil={pupil} />}
            tools={open && <Acts space={space} pupil={pupil} />}
          />
        ))}
      </People>
      {open && (
        <Form id={formId} of={form} summary={false} data-turbo="false" class="stack tight">
          {form.pupil.error && <p class="error">{form.pupil.error}</p>}
          <h2 class="small">{t('pupils.forSelected')}</h2>
          <div class="row tight">
            <Button icon="printer">{t('pupils.newCards')}</Button>
            <Button formaction={pupilRolesUrl(space.id)} name="administrator" value="on">
              {t('pupils.trust')}
            </Button>
            <Button formaction={pupilRolesUrl(space.id)}>{t('pupils.untrust')}</Button>
            <ButtonLink kind="quiet" href={newCardsUrl(space.id)}>
              {t('pupils.newCardsAll')}
            </ButtonLink>
          </div>
          <p class="small muted">{t('pupils.newCardsHelp')}</p>
        </Form>
      )}
    </div>
  )
}

function Detail({ pupil }: { pupil: OwnPupil }) {
  return (
    <>
      <code>{pupil.userName}</code> · {pupil.seenAt ? rich('pupils.seen', { time: <Time at={pupil.seenAt} /> }) : t('pupils.neverSeen')}{' '}
      {pupil.locked && <Badge tone="attention">{t('space.lockedBadge')}</Badge>} {pupil.administrator && <Badge>{t('space.role.pupil-administrator')}</Badge>}
    </>
  )
}

function Acts({ space, pupil }: { space: Space; pupil: OwnPupil }) {
  const name = pupil.nickname
  const dialog = `remove-${pupil.id}`
  return (
    <>
      <Menu label={<ChangeLabel name={name} />}>
        <ButtonLink kind="quiet" href={pupilNameUrl(space.id, pupil.id)}>
          {t('pupils.rename')}
        </ButtonLink>
        <ButtonLink kind="quiet" href={newCardsUrl(space.id, pupil.id)}>
          {t('pupils.newCard')}
        </ButtonLink>
        <Act
          action={pupil.locked ? pupilUnlockUrl(space.id, pupil.id) : pupilLockUrl(space.id, pupil.id)}
          label={t(pupil.locked ? 'pupils.unlock' : 'pupils.lock')}
        />
        <Act
          action={pupilRoleUrl(space.id, pupil.id)}
          label={t(pupil.administrator ? 'pupils.untrust' : 'pupils.trust')}
          administrator={!pupil.administrator}
        />
        <DialogLink to={dialog} kind="quiet">
          {t('pupils.remove')}
        </DialogLink>
      </Menu>
      <ConfirmDialog
        id={dialog}
        title={t('pupils.removeTitle', { name })}
        text={t('pupils.removeText')}
        action={pupilRemovalUrl(space.id, pupil.id)}
        verb={t('pupils.remove')}
      />
    </>
  )
}

function Act({ action, label, administrator }: { action: string; label: string; administrator?: boolean }) {
  return (
    <ButtonForm action={action}>
      {administrator && <HiddenField of={pupilRoleForm.filled({ administrator }).administrator} />}
      <Button kind="quiet">{label}</Button>
    </ButtonForm>
  )
}
