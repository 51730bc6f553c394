/**
 * What is said in English on a page of another language carries these two around it, until the page is written: there they
 * become an element that says so; from attributes and mails they go. Noncharacters: nobody sends them, `plainText` takes them out.
 */
const [begin, end] = ['\ufdd0', '\ufdd1']
const either = /[\ufdd0\ufdd1]/g

/** Marks a text, or the parts of one with markup, as English. */
export function inEnglish(text: string): string
export function inEnglish(parts: readonly unknown[]): unknown
export function inEnglish(text: string | readonly unknown[]): unknown {
  return typeof text === 'string' ? begin + text + end : [begin, ...text, end]
}

/** A text without the marks, where there is no element to say it. */
export const unmarked = (text: string): string => (text.includes(begin) ? text.replace(either, '') : text)

/** Markup with elements for the marks. @param markup escaped, but for them */
export const marked = (markup: string): string =>
  markup.includes(begin) ? markup.replace(either, (mark) => (mark === begin ? '<span lang="en" dir="ltr">' : '</span>')) : markup
