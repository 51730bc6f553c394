import { t } from '../../../platform/i18n/index.ts'
import { EmptyState, PageTitle, Pagination, Table, Time } from '../../../ui/index.ts'
import type { Space } from '../../space/index.ts'
import { type ResetReason, resetReasons } from '../domain/reset-reasons.ts'
import type { Happened } from '../history.ts'
import { pupilHistoryUrl, pupilsUrl } from '../urls.ts'

type Shown = { space: Space; happened: readonly Happened[]; page: number; more: boolean }

/** What was done to which account, why, by whom and when. */
export function PupilHistory({ space, happened, page, more }: Shown) {
  const columns = [{ label: t('pupils.name'), head: true }, { label: t('pupils.what') }, { label: t('pupils.by') }, { label: t('pupils.when') }]
  return (
    <div class="stack loose">
      <PageTitle title={t('pupils.history')} lead={t('pupils.historyLead')} />
      {happened.length === 0 ? (
        <EmptyState title={t('pupils.historyEmpty')} />
      ) : (
        <Table
          caption={t('pupils.history')}
          quiet
          columns={columns}
          rows={happened.map((each) => [
            each.pupil ? <bdi>{each.pupil}</bdi> : t('pupils.several'),
            wordsFor(each),
            each.by && <bdi>{each.by}</bdi>,
            <Time at={each.at} form="datetime" />,
          ])}
        />
      )}
      <Pagination previous={page > 1 ? pupilHistoryUrl(space.id, page - 1) : undefined} next={more ? pupilHistoryUrl(space.id, page + 1) : undefined} />
      <p>
        <a href={pupilsUrl(space.id)}>{t('pupils.cardsBack')}</a>
      </p>
    </div>
  )
}

const isReason = (reason: unknown): reason is ResetReason => resetReasons.includes(reason as ResetReason)

function wordsFor({ act, details }: Happened): string {
  switch (act) {
    case 'pupils.created':
      return t('pupils.did.created', { count: details.count ?? 0 })
    case 'pupil.secret-reset':
      return isReason(details.reason) ? t('pupils.did.cardFor', { reason: t(`pupils.reason.${details.reason}`) }) : t('pupils.did.card')
    case 'pupil.role-changed':
      return t(details.administrator ? 'pupils.did.trusted' : 'pupils.did.untrusted')
    case 'pupil.locked':
      return t('pupils.did.locked')
    case 'pupil.unlocked':
      return t('pupils.did.unlocked')
    case 'pupil.renamed':
      return t('pupils.did.renamed')
    case 'pupil.removed':
      return t('pupils.did.removed')
  }
}
