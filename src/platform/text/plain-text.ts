/**
 * Text without control characters and noncharacters, which mean nothing and of which PostgreSQL holds no NUL; with one kind of line end:
 * Word's own (a vertical tab) is one, too, or the words on both sides of it would run together. */
const withoutControls = (text: string): string => text.replace(/\r\n?|[\v\u0085]/g, '\n').replace(/[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}/gu, '')

/**
 * Text as it is kept: without control characters, without signs that turn round what stands after them, and with no more marks on a letter than
 * some language writes. More of them paint over the lines of others, and normalizing long runs takes time by its square.
 */
export const plainText = (text: string): string => withoutControls(text).replace(turning, '').replace(endless, '$1').replace(marked, fewer)

const turning = /[\u202a-\u202e\u2066-\u2069]/g
/** Marks, and signs without width between them, which do not part a letter from its marks. */
const marked = /[\p{M}\p{Cf}]{4,}/gu
/** Longer than any of them: the rest of it is not looked at mark by mark. */
const endless = /([\p{M}\p{Cf}]{40})[\p{M}\p{Cf}]+/gu
/**
 * Accents of Latin, Greek and Cyrillic letters, which stand above each other (ᾧ has three); of all that take no room of their own, five
 * (Hebrew with its points and accents); and of all, eight (Burmese, Tibetan).
 */
const limits: readonly (readonly [RegExp, number])[] = [
  [/[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/, 3],
  [/[\p{Mn}\p{Me}]/u, 5],
  [/\p{M}/u, 8],
]

function fewer(marks: string): string {
  const left = limits.map(([, most]) => most)
  return Array.from(marks)
    .filter((mark) => limits.every(([kind], at) => !kind.test(mark) || (left[at] = (left[at] as number) - 1) >= 0))
    .join('')
}

/** Text without what shows nothing and stands within words, such as soft hyphens and zero-width spaces: how it is searched. Not how it is kept: some scripts join letters so. */
export const withoutInvisible = (text: string): string => text.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]+/gu, '')

/** A name as it is kept: single spaces, and of what shows nothing only the two that join or part letters, as some scripts need. */
export const plainName = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/(?![\u200C\u200D])[\p{Cf}\u115F\u1160\u2800\u3164\uFFA0]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
