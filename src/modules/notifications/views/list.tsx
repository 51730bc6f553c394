import { t } from '../../../platform/i18n/index.ts'
import { Badge, Button, ButtonForm, EmptyState, PageTitle, Pagination, Time } from '../../../ui/index.ts'
import { NewsList } from '../../../ui/news-list.tsx'
import { type NotificationRow, pageSize } from '../queries.ts'
import { notificationsReadUrl, notificationsUrl, notificationUrl } from '../urls.ts'
import { wordsOf } from '../words.ts'

/** @param rows one more than a page when there are older ones */
export function NotificationList({ rows, unread }: { rows: readonly NotificationRow[]; unread: number }) {
  const shown = rows.slice(0, pageSize)
  const older = rows.length > pageSize ? `${notificationsUrl}?before=${shown.at(-1)?.id}` : undefined
  return (
    <>
      <PageTitle title={t('notifications.title')} actions={unread > 0 && <MarkAll />} />
      {shown.length === 0 ? (
        <EmptyState title={t('notifications.empty')}>{t('notifications.empty.text')}</EmptyState>
      ) : (
        <NewsList
          items={shown.map((row) => ({
            href: notificationUrl(row.id),
            text: wordsOf(row, 'line'),
            when: <Time at={row.created_at} />,
            fresh: row.read_at ? undefined : <Badge tone="info">{t('notifications.new')}</Badge>,
          }))}
        />
      )}
      <Pagination {...(older ? { next: older } : {})} />
    </>
  )
}

function MarkAll() {
  return (
    <ButtonForm action={notificationsReadUrl}>
      <Button icon="check-check">{t('notifications.read')}</Button>
    </ButtonForm>
  )
}
