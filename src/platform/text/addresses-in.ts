/** An address that stands in a text: from where to where, and where it leads. */
export type FoundAddress = { from: number; to: number; href: string }

/** The longest address that is one; a page keeps no longer one either. */
const longest = 2000

// Not within a Latin word, a mail address or another address. Other letters may stand right before it: Arabic joins its “and” to what follows.
const beginning = /(?<![a-z0-9_])https?:\/\/(?=[\p{L}\p{N}[])|(?<![a-z0-9_@/.-])www\.(?=[\p{L}\p{N}-]+\.[\p{L}\p{N}])/giu
// What no address holds: spaces, quotation marks, an ellipsis, marks of direction, the punctuation of Chinese and Japanese.
const never = /[\s\p{Cc}<>"`“”„‟«»‹›…\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u3001-\u3003\u3008-\u3011\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]/u
// What an address may hold and does not end with: it is the sentence’s.
const sentences = /^(?:(?![/#%&@-])[\p{Po}\p{Ps}\p{Pi}\p{Pf}\p{Pd}\p{So}|^]|\u200d|\ufe0f)$/u
const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }
const closers = new Set(Object.values(closing))
const another = /^[,;،؛]https?:\/\//i

/** The addresses of the web in a text, also those that begin with “www.”, without the punctuation of any language around them. */
export function addressesIn(text: string): FoundAddress[] {
  const found: FoundAddress[] = []
  let past = 0
  for (const { 0: begins, index: from } of text.matchAll(beginning)) {
    if (from < past) continue
    const to = withoutEnd(text, from + begins.length, endOf(text, from + begins.length))
    past = to
    const href = (/^www/i.test(begins) ? 'https://' : '') + text.slice(from, to)
    if (href.length <= longest && URL.canParse(href)) found.push({ from, to, href })
  }
  return found
}

/** Where an address ends at the latest: before what no address holds, a bracket that was not opened in it, or the next of a list. */
function endOf(text: string, from: number): number {
  const open: string[] = []
  for (let at = from; at < text.length; at++) {
    const sign = text.charAt(at)
    if (never.test(sign) || another.test(text.slice(at, at + 9))) return at
    if (Object.hasOwn(closing, sign)) open.push(closing[sign] ?? '')
    else if (closers.has(sign) && open.pop() !== sign) return at
  }
  return text.length
}

// A closing bracket that is left belongs to the address: it was opened in it.
function withoutEnd(text: string, from: number, end: number): number {
  for (let to = end; to > from; ) {
    const size = (text.codePointAt(to - 2) ?? 0) > 0xffff ? 2 : 1
    if (!sentences.test(text.slice(to - size, to))) return to
    to -= size
  }
  return from
}
