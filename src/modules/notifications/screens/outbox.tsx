import { type RawBuilder, sql } from 'kysely'
import { noStore } from '../../../platform/http/answer.ts'
import { type Ctx, id, NotFound, orNotFound } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { isOnlyHere } from '../../../platform/settings.ts'
import { Breadcrumbs, EmptyState, MailText, Meta, PageTitle, Pagination, Table, Time } from '../../../ui/index.ts'
import { show } from '../../shell/index.ts'
import { outboxMailUrl, outboxUrl } from '../urls.ts'

const pageSize = 50
type Row = { id: string; recipient: string; subject: string; language: string; created_at: Date; sent_at: Date | null; failure: string | null }

/** Mails hold links that open accounts: they are to be seen only where nothing is at stake. */
function refuseInProduction(c: Ctx): void {
  const { demo, smtpUrl, production } = c.var.app.settings
  if (!demo && (smtpUrl || production)) throw new NotFound()
}

/**
 * A demonstration open to others lets everybody be an officer: then only mails to invented people are shown, so that
 * no visitor opens another's account. Whoever registers is shown their own mail where they asked for it.
 */
const shown = (c: Ctx): RawBuilder<boolean> => (isOnlyHere(c.var.app.settings) ? sql`true` : sql`recipient like '%.example'`)

export async function showOutbox(c: Ctx): Promise<Response> {
  refuseInProduction(c)
  const before = c.req.query('before')
  const rows = c.var.app.db
    .selectFrom('mails')
    .select(['id', 'recipient', 'subject', 'language', 'created_at', 'sent_at', 'failure'])
    .where(shown(c))
    .orderBy('id', 'desc')
    .limit(pageSize + 1)
  const mails = await (before === undefined ? rows : rows.where('id', '<', id(before))).execute()
  return show(c, () => ({ title: t('notifications.outbox.title'), width: 'wide', body: <Outbox rows={mails} /> }))
}

export async function showOutboxMail(c: Ctx): Promise<Response> {
  refuseInProduction(c)
  const mail = orNotFound(
    await c.var.app.db
      .selectFrom('mails')
      .selectAll()
      .where('id', '=', id(c.req.param('id')))
      .where(shown(c))
      .executeTakeFirst(),
  )
  noStore(c)
  return show(c, () => ({
    title: mail.subject,
    body: (
      <>
        <Breadcrumbs items={[{ href: outboxUrl, label: t('notifications.outbox.title') }]} />
        <PageTitle title={mail.subject} />
        <Meta
          facts={[
            [t('notifications.outbox.to'), <bdi>{mail.recipient}</bdi>],
            [t('notifications.outbox.written'), <Time at={mail.created_at} form="datetime" />],
            [t('notifications.outbox.sent'), mail.sent_at && <Time at={mail.sent_at} form="datetime" />],
          ]}
        />
        <div class="rule">{mail.body_text ? <MailText text={mail.body_text} lang={mail.language} /> : <p>{t('notifications.outbox.forgotten')}</p>}</div>
      </>
    ),
  }))
}

function Outbox({ rows }: { rows: readonly Row[] }) {
  const shown = rows.slice(0, pageSize)
  const older = rows.length > pageSize ? `${outboxUrl}?before=${shown.at(-1)?.id}` : undefined
  const columns = [
    { label: t('notifications.outbox.subject'), head: true },
    { label: t('notifications.outbox.to') },
    { label: t('notifications.outbox.written') },
    { label: t('notifications.outbox.state') },
  ]
  return (
    <>
      <PageTitle title={t('notifications.outbox.title')} lead={t('notifications.outbox.lead')} />
      {shown.length === 0 ? (
        <EmptyState title={t('notifications.outbox.empty')} />
      ) : (
        <Table
          caption={t('notifications.outbox.title')}
          quiet
          columns={columns}
          rows={shown.map((row) => [
            <a href={outboxMailUrl(row.id)} lang={row.language} dir="auto">
              {row.subject}
            </a>,
            <bdi>{row.recipient}</bdi>,
            <Time at={row.created_at} />,
            row.sent_at ? t('notifications.outbox.isSent') : (row.failure ?? t('notifications.outbox.kept')),
          ])}
        />
      )}
      <Pagination {...(older ? { next: older } : {})} />
    </>
  )
}
