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

const needsEscape = /[&<>"]/
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Escapes text for element content and double-quoted attributes. */
export function escaped(text: string): string {
  return needsEscape.test(text) ? text.replace(/[&<>"]/g, (sign) => entities[sign] as string) : text
}

/** Marks markup as safe. Only for markup this program made or sanitised when it was written. */
export function raw(markup: string): Html {
  return new Html(markup)
}

/** The markup of any child, escaped. */
export function toMarkup(child: Child): string {
  if (child instanceof Html) return child.text
  if (typeof child === 'string') return escaped(child)
  if (child === null || child === undefined || typeof child === 'boolean') return ''
  if (Array.isArray(child)) {
    let out = ''
    for (const each of child) out += toMarkup(each)
    return out
  }
  return String(child)
}
