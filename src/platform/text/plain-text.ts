/**
 * Text without control characters and noncharacters, which mean nothing and of which PostgreSQL holds no NUL; with one kind of line end:
 * Word's own (a vertical tab) is one, too, or the words on both sides of it would run together. */
export const withoutControls = (text: string): string => text.replace(/\r\n?|[\v\u0085]/g, '\n').replace(/[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}/gu, '')

/**
 * Text as it is kept: without control characters, and with at most 30 marks on a letter. Longer runs are no writing of any
 * language (UAX #15, stream-safe text), and normalizing one takes time by its square.
 */
export const plainText = (text: string): string => withoutControls(text).replace(/(\p{M}{30})\p{M}+/gu, '$1')

/** Text without what shows nothing and stands within words, such as soft hyphens and zero-width spaces: how it is searched. Not how it is kept: some scripts join letters so. */
export const withoutInvisible = (text: string): string => text.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]+/gu, '')

/** A name as it is kept: single spaces, and of what shows nothing only the two that join or part letters, as some scripts need. */
export const plainName = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/(?![\u200C\u200D])[\p{Cf}\u115F\u1160\u2800\u3164\uFFA0]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
