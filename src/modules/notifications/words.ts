import { message } from '../../platform/i18n/index.ts'

/**
 * What a stored notification says, in the reader's language: its line in the list, its mail's subject, its mail's text. A project
 * that was given up may have had no title yet: its words say so.
 */
export function wordsOf({ kind, args }: { kind: string; args: unknown }, part: 'line' | 'subject' | 'text'): string {
  const known = args as Record<string, string>
  return message(`notifications.${kind}.${part}`, { ...known, titled: known.title ? 'yes' : 'no' })
}
