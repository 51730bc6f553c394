import type { Child } from '../platform/html/html.ts'
import { addressesIn } from '../platform/text/addresses-in.ts'

/** Words that somebody wrote, with links where there are addresses in them. @param mail what the program itself wrote: its links are trusted, and lead away from what is shown */
export function WithLinks({ text, mail = false }: { text: string; mail?: boolean }): Child[] {
  const attributes = mail ? { 'data-turbo': 'false' } : { rel: 'nofollow noopener noreferrer' }
  const parts: Child[] = []
  let past = 0
  for (const { from, to, href } of addressesIn(text)) {
    parts.push(
      text.slice(past, from),
      <a href={href} {...attributes}>
        {text.slice(from, to)}
      </a>,
    )
    past = to
  }
  return [...parts, text.slice(past)]
}
