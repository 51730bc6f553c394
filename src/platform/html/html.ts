import { marked, unmarked } from '../i18n/foreign.ts'

/** Markup that is safe to send: everything user-written in it has been escaped. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

/** What a view may put between tags. Booleans and nothings vanish, so `{ready && <p/>}` works. */
export type Child = Html | string | number | bigint | boolean | null | undefined | readonly Child[]

const needsEscape = /[&<>"\ufdd0\ufdd1]/
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const withEntities = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] as string)

/** Escapes text for double-quoted attributes, and for elements that hold nothing but text. */
export const escaped = (text: string): string => (needsEscape.test(text) ? withEntities(unmarked(text)) : text)

/** Escapes text for element content; what is in another language says so. */
const content = (text: string): string => (needsEscape.test(text) ? marked(withEntities(text)) : text)

/** Marks markup as safe. Only for markup this program made or sanitised when it was written. */
export function raw(markup: string): Html {
  return new Html(markup)
}

/** The markup of any child, escaped. @param write how its texts are; `escaped` inside an element that holds nothing but text */
export function toMarkup(child: Child, write = content): string {
  if (child instanceof Html) return child.text
  if (typeof child === 'string') return write(child)
  if (child === null || child === undefined || typeof child === 'boolean') return ''
  if (Array.isArray(child)) {
    let out = ''
    for (const each of child) out += toMarkup(each, write)
    return out
  }
  return String(child)
}
