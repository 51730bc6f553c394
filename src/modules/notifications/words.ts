import { message, t } from '../../platform/i18n/index.ts'
import { shortened } from '../../platform/text/shortened.ts'

/**
 * What a stored notification says, in the reader's language: its line in the list, its mail's subject, its mail's text. A project
 * that was given up may have had no title yet: its words say so.
 */
export function wordsOf({ kind, args }: { kind: string; args: unknown }, part: 'line' | 'subject' | 'text'): string {
  const known = args as Record<string, string>
  return message(`notifications.${kind}.${part}`, { ...known, titled: known.title ? 'yes' : 'no' })
}

/** What is new in a space. @property text of the post that was commented on; null: not to be told */
export type News = { kind: string; count: number; own: boolean; text: string | null }

/** How much was written, on which post: nobody's name, since the mails of adults leave the program. */
export function newsWords({ kind, count, own, text }: News): string {
  if (kind === 'post-written') return t('notifications.news.posts', { count })
  if (text === null) return t('notifications.news.pupils', { count })
  return t(own ? 'notifications.news.own' : 'notifications.news.thread', { count, text: shortened(text, 80) })
}
