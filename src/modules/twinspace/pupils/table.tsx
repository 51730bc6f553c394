import { t } from '../../../platform/i18n/index.ts'
import { type Animal, Avatar, Badge, Button, Confirm, Menu, Table, Time } from '../../../ui/index.ts'
import type { Space } from '../space.ts'
import { pupilCardsUrl, pupilLockUrl, pupilRemovalUrl, pupilTrustUrl, pupilUnlockingUrl } from '../urls.ts'
import type { OwnPupil } from './queries.ts'

const formId = 'new-cards'

/** The pupils of a school with what their teachers can do; the ticks belong to the form of new cards under it. */
export function PupilTable({ space, pupils, error }: { space: Space; pupils: readonly OwnPupil[]; error?: string }) {
  const open = space.state === 'active'
  const columns = [...(open ? [{ label: t('pupils.card') }] : []), { label: t('pupils.name'), head: true }, { label: t('pupils.userName') }, { label: t('pupils.seen') }, ...(open ? [{ label: t('pupils.acts') }] : [])]
  return (
    <div class="stack">
      <Table
        caption={t('twinspace.pupils')}
        quiet
        columns={columns}
        rows={pupils.map((pupil) => [
          ...(open ? [<input type="checkbox" name="pupil" value={pupil.id} form={formId} aria-label={t('pupils.tick', { name: pupil.nickname })} />] : []),
          <Name pupil={pupil} />,
          <code>{pupil.userName}</code>,
          pupil.seenAt ? <Time at={pupil.seenAt} /> : t('pupils.neverSeen'),
          ...(open ? [<Acts space={space} pupil={pupil} />] : []),
        ])}
      />
      {open && (
        <form id={formId} action={pupilCardsUrl(space.id)} method="post" data-turbo="false" class="stack tight">
          {error && <p class="error">{error}</p>}
          <Button icon="printer">{t('pupils.newCards')}</Button>
          <p class="small muted">{t('pupils.newCardsHelp')}</p>
        </form>
      )}
    </div>
  )
}

function Name({ pupil }: { pupil: OwnPupil }) {
  return (
    <span class="row tight">
      <Avatar name={pupil.nickname} animal={pupil.animal as Animal} size={32} />
      <bdi>{pupil.nickname}</bdi>
      {pupil.locked && <Badge tone="attention">{t('twinspace.lockedBadge')}</Badge>}
      {pupil.administrator && <Badge>{t('twinspace.role.pupil-administrator')}</Badge>}
    </span>
  )
}

function Acts({ space, pupil }: { space: Space; pupil: OwnPupil }) {
  const name = pupil.nickname
  return (
    <Menu
      label={
        <>
          {t('twinspace.changeMember')}
          <span class="sr"> {name}</span>
        </>
      }
    >
      <div class="stack tight">
        <Act action={pupil.locked ? pupilUnlockingUrl(space.id, pupil.id) : pupilLockUrl(space.id, pupil.id)} label={t(pupil.locked ? 'pupils.unlock' : 'pupils.lock')} />
        <Act action={pupilTrustUrl(space.id, pupil.id)} label={t(pupil.administrator ? 'pupils.untrust' : 'pupils.trust')} administrator={!pupil.administrator} />
        <Confirm id={`remove-${pupil.id}`} label={t('pupils.remove')} title={t('pupils.removeTitle', { name })} text={t('pupils.removeText')} action={pupilRemovalUrl(space.id, pupil.id)} verb={t('pupils.remove')} />
      </div>
    </Menu>
  )
}

function Act({ action, label, administrator }: { action: string; label: string; administrator?: boolean }) {
  return (
    <form action={action} method="post">
      {administrator && <input type="hidden" name="administrator" value="on" />}
      <Button kind="quiet">{label}</Button>
    </form>
  )
}
