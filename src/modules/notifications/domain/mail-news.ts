import { sql } from 'kysely'
import type { AppContext } from '../../../platform/context.ts'
import { t, withLocale } from '../../../platform/i18n/index.ts'
import { type Mail, queueMail } from '../../../platform/mail/index.ts'
import { aboutSql, heapSql, mayReadSql } from '../heaps.ts'
import { notificationsUrl, unsubscribeUrl } from '../urls.ts'
import { type News, newsWords } from '../words.ts'
import type { Rhythm } from './rhythms.ts'
import { unsubscribeProof } from './unsubscribe-proof.ts'

type Told = { id: string; email: string; language: string; country: string | null; rhythm: Rhythm }
type Row = News & { space: string }

/**
 * Writes one mail with what is new for somebody in their spaces and was in none before: what they have not read, what is still
 * there, of spaces they may still enter. None when there is nothing. Their row is held meanwhile, so that two jobs write one mail.
 * @param day of a mail in the morning, the day where they live: one a day
 */
export async function mailNews(app: AppContext, id: string, day?: string): Promise<void> {
  await app.db.transaction().execute(async (tx) => {
    const person = tx
      .selectFrom('people')
      .select(['id', 'email', 'language', 'country', 'news_mails as rhythm'])
      .where('id', '=', id)
      .where('email_confirmed_at', 'is not', null)
      .where((eb) =>
        day
          ? eb.and([eb('news_mails', 'in', ['daily', 'weekly']), eb.or([eb('news_mailed_on', 'is', null), eb('news_mailed_on', '<', day)])])
          : eb('news_mails', '=', 'at-once'),
      )
    const told = await person.forNoKeyUpdate().executeTakeFirst()
    if (!told) return
    if (day) await tx.updateTable('people').set({ news_mailed_on: day }).where('id', '=', id).execute()
    const { rows } = await sql<Row>`
      with due as materialized (
        select n.id, n.kind, ${heapSql} as heap, p.title as space, t.person_id, t.pupil_id, t.body, p.id as space_id, n.created_at
        from notifications n ${aboutSql}
        where n.person_id = ${id} and n.post_id is not null and n.mailed_at is null and n.read_at is null and ${mayReadSql}),
      mailed as (update notifications set mailed_at = now() where id in (
          select n.id from notifications n where n.id in (select d.id from due d) order by n.id for update))
      select d.space, min(d.kind) as kind, count(*)::int as count, coalesce(bool_or(d.person_id = ${id}), false) as own,
        min(case when d.pupil_id is null then left(d.body, 200) end) as text
      from due d group by d.space, d.space_id, d.heap order by d.space, d.space_id, max(d.created_at)`.execute(tx)
    if (rows.length > 0) await queueMail(tx, mailOf(app, told, rows))
  })
}

function mailOf({ locales, settings }: AppContext, told: Told, rows: readonly Row[]): Mail {
  const locale = locales.of(told)
  const spaces = Map.groupBy(rows, ({ space }) => space)
  return withLocale(locale, () => ({
    to: told.email,
    personId: told.id,
    language: locale.lang,
    subject: t('notifications.news.subject', { spaces: spaces.size, title: rows[0]?.space ?? '' }),
    paragraphs: [
      t('notifications.mail.hello'),
      ...[...spaces].map(([title, news]) => [t('notifications.news.space', { title }), ...news.map((each) => `– ${newsWords(each)}`)].join('\n')),
    ],
    action: { label: t('notifications.mail.open'), url: settings.baseUrl + notificationsUrl },
    footer: t('notifications.news.why', { rhythm: told.rhythm }),
    unsubscribe: {
      label: t('notifications.mail.unsubscribe'),
      url: settings.baseUrl + unsubscribeUrl(told.id, 'news', unsubscribeProof(settings, told.id, 'news')),
    },
  }))
}
