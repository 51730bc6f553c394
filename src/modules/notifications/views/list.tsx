import { t } from '../../../platform/i18n/index.ts'
import { Button, ButtonForm, PageTitle } from '../../../ui/index.ts'
import type { NotificationRow } from '../queries.ts'
import { notificationsReadUrl, notificationsUrl, notificationUrl } from '../urls.ts'
import { NewsPage } from './news-page.tsx'

/** @param rows one more than a page when there are older ones */
export function NotificationList({ rows, unread }: { rows: readonly NotificationRow[]; unread: number }) {
  return (
    <>
      <PageTitle title={t('notifications.title')} actions={unread > 0 && <MarkAll />} />
      <NewsPage
        rows={rows}
        at={notificationsUrl}
        empty={t('notifications.empty')}
        emptyText={t('notifications.empty.text')}
        hrefOf={({ id }) => notificationUrl(id)}
      />
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
