import { t } from '../platform/i18n/index.ts'
import { Count } from './badge.tsx'
import { Icon } from './icon.tsx'

/** How much has happened that its reader has not read. Its id is `bell`, for a stream to replace. */
export function Bell({ href, count }: { href: string; count?: number | undefined }) {
  return (
    <a class="sign" id="bell" href={href} title={t('ui.notifications')}>
      <Icon name="bell" size={22} />
      <span class="sr">{t('ui.notifications')}</span>
      <Count of={count} what={count ? t('ui.unread-notifications', { count }) : ''} />
    </a>
  )
}
