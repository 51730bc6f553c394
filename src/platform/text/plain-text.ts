/**
 * Text as it is kept: one kind of line end, no control characters (PostgreSQL holds no NUL), at most 30 marks on a letter.
 * Longer runs are no writing of any language (UAX #15, stream-safe text), and normalizing one takes time by its square.
 */
export const plainText = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/(\p{M}{30})\p{M}+/gu, '$1')
