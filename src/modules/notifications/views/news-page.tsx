import { t } from '../../../platform/i18n/index.ts'
import { Badge, EmptyState, Pagination, Time } from '../../../ui/index.ts'
import { NewsList } from '../../../ui/news-list.tsx'
import { type NotificationRow, pageSize } from '../queries.ts'
import { newsWords, wordsOf } from '../words.ts'

type Props = { rows: readonly NotificationRow[]; at: string; empty: string; emptyText?: string; hrefOf?(row: NotificationRow): string }

/**
 * A page of what happened.
 * @property rows one more than a page when there are older ones
 * @property at its own address
 * @property hrefOf where a line leads; to its thing, unless told
 */
export function NewsPage({ rows, at, empty, emptyText, hrefOf = ({ href }) => href }: Props) {
  const shown = rows.slice(0, pageSize)
  if (shown.length === 0) return <EmptyState title={empty}>{emptyText}</EmptyState>
  return (
    <>
      <NewsList
        items={shown.map((row) => ({
          href: hrefOf(row),
          text: row.space === null ? wordsOf(row, 'line') : newsWords(row),
          where: row.space,
          when: <Time at={row.at} />,
          fresh: row.fresh && <Badge tone="info">{t('notifications.new')}</Badge>,
        }))}
      />
      <Pagination {...(rows.length > pageSize ? { next: `${at}?before=${shown.at(-1)?.id}` } : {})} />
    </>
  )
}
