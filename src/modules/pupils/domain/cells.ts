/** What separates names and columns, the surest first: a tab comes from a spreadsheet, a comma may stand in a name of a register. */
export const signs = ['\t', ';', ','] as const
export type Sign = (typeof signs)[number]

/** A line of a list in its cells, quotation marks of a spreadsheet taken off; none are empty at the end. */
export function cellsOf(line: string, sign: Sign): string[] {
  const cells = ['']
  let quoted = false
  for (const letter of line) {
    if (letter === '"') quoted = !quoted && /^\s*$/.test(cells.at(-1) ?? '')
    else if (letter === sign && !quoted) cells.push('')
    else cells[cells.length - 1] += letter
  }
  const tidy = cells.map((cell) => cell.replace(/\s+/gu, ' ').trim())
  while (tidy.length > 0 && tidy.at(-1) === '') tidy.pop()
  return tidy
}

// Marks that show nothing: a name made of them would be a name nobody sees. Joiners stay: emoji and Persian are written with them.
const unseen = /[\u00ad\u115f\u1160\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u2800\u3164\ufeff\uffa0]/gu

/** Lines that say something, with their numbers; the signs of every script as those of Latin. */
export const linesOf = (list: string): { line: number; text: string }[] =>
  list
    .normalize('NFC')
    .replace(unseen, '')
    .replace(/[;؛；]/gu, ';')
    .replace(/[،、，]/gu, ',')
    .split(/[\n\u2028\u2029]/u)
    .map((text, at) => ({ line: at + 1, text }))
    .filter(({ text }) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text))

const bullets = /^(?:[\s\-–—•*▪·◦●○‣⁃✓✔☐☑■□►▶→]|\[[ xX]?\])+/u
const numbered = /^\(?\p{Nd}{1,3}(?:[.):\]]|\s*[-–—](?=\s)|\s*[\t;])/u

/** A line without the bullet and the number at its beginning. */
export const unnumbered = (text: string): string => text.replace(bullets, '').replace(numbered, '').replace(bullets, '')
/** Whether a line begins with a number that nothing follows but a space. */
export const barelyNumbered = /^\s*\p{Nd}{1,3}\s+(?=\S)/u
