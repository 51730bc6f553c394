import { foldText } from '../../../platform/text/fold-text.ts'
import { barelyNumbered, cellsOf, linesOf, type Sign, signs, unnumbered } from './cells.ts'
import { headsIn, type Kind } from './headings.ts'

/** How a list of columns without heads is read: the first name first, the surname first, or a name in each of them. */
export const readings = ['first', 'surname', 'names'] as const
export type Reading = (typeof readings)[number]

/** A pupil of a list; surname and class are shown to whoever pasted them, and stored nowhere. */
export type Listed = { line: number; first: string; surname: string; class: string }
/** @property heads the row of heads that was left out @property reading how its columns were read, when it has columns */
export type ReadList = { pupils: Listed[]; heads?: string; reading?: Reading }

type Line = { line: number; text: string }
type Row = { line: number; cells: string[] }

/** What a pasted list says: names one a line or side by side, or the columns of a spreadsheet. @param asked how it shall be read, if somebody said so */
export function readList(list: string, asked?: Reading): ReadList {
  const lines = linesOf(list)
  const { rows } = rowsOf(lines)
  const heads = rows[0] && headsIn(rows[0].cells.map(foldText))
  if (!heads) return headless(lines, asked)
  const read = heads.length > 1 ? headed(rows.slice(1), heads, asked) : headless(lines.slice(1), asked)
  return { ...read, heads: rows[0]?.cells.filter(Boolean).join(' · ') ?? '' }
}

function headless(lines: readonly Line[], asked: Reading | undefined): ReadList {
  const bare = lines.length > 1 && lines.every(({ text }) => barelyNumbered.test(text))
  const { rows, sign } = rowsOf(lines.map(({ line, text }) => ({ line, text: bare ? text.replace(barelyNumbered, '') : unnumbered(text) })))
  if (!sign) return { pupils: sideBySide(rows) }
  const columns = columnsOf(rows, sign, asked)
  return columns ? { pupils: inColumns(rows, columns), ...readingOf(columns) } : { pupils: sideBySide(rows), reading: 'names' }
}

/** Heads say what a column is, unless somebody knows better. */
function headed(rows: readonly Row[], heads: readonly Kind[], asked: Reading | undefined): ReadList {
  const own = readingOf(heads)
  if (asked === 'names') return { pupils: sideBySide(rows), ...own }
  const swapped: Partial<Record<Kind, Kind>> = own.reading && asked && asked !== own.reading ? { first: 'surname', surname: 'first' } : {}
  return {
    pupils: inColumns(
      rows,
      heads.map((kind) => swapped[kind] ?? kind),
    ),
    ...own,
  }
}

function rowsOf(lines: readonly Line[]): { rows: Row[]; sign: Sign | undefined } {
  const sign = signs.find((each) => lines.some(({ text }) => cellsOf(text, each).length > 1))
  const rows = lines.map(({ line, text }) => ({ line, cells: sign ? cellsOf(text, sign) : cellsOf(text.replace(/[;,]\s*$/, ''), '\t') }))
  return { rows: rows.filter(({ cells }) => cells.length > 0), sign }
}

const readingOf = (columns: readonly Kind[]): { reading?: Reading } => {
  const [first, surname] = [columns.indexOf('first'), columns.indexOf('surname')]
  return first < 0 || surname < 0 ? {} : { reading: first < surname ? 'first' : 'surname' }
}

const sideBySide = (rows: readonly Row[]): Listed[] =>
  rows.flatMap(({ line, cells }) => cells.map(unnumbered).flatMap((first) => (first ? [{ line, first, surname: '', class: '' }] : [])))

/** “6b”, “Α1”, “٣أ”: short, with a digit; “2. Ben” is none. */
const isClass = (cell: string): boolean => cell === '' || (/^(?=.{1,6}$).*\p{Nd}/u.test(cell) && !/^\p{Nd}+[.):]\s*\p{L}{2}/u.test(cell))

/** What the columns hold; nothing when they are names side by side. */
function columnsOf(rows: readonly Row[], sign: Sign, asked: Reading | undefined): Kind[] | undefined {
  if (asked === 'names') return undefined
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const kinds: Kind[] = Array.from({ length: width }, (_, at) => (rows.every(({ cells }) => isClass(cells[at] ?? '')) ? 'class' : 'other'))
  const texts = kinds.flatMap((kind, at) => (kind === 'other' ? [at] : []))
  const even = rows.length > 1 && rows.every(({ cells }) => cells.length === rows[0]?.cells.length)
  const isTable = sign === '\t' ? texts.length < (rows.length > 1 ? 4 : 3) : even && (texts.length === 2 || (texts.length === 3 && sign === ';'))
  if (texts.length === 0 || !(asked || isTable || texts.length < width)) return undefined
  const surnameFirst = asked ? asked === 'surname' : sign === ',' && width === 2
  const order: Kind[] = surnameFirst && texts.length > 1 ? ['surname', 'first', 'class'] : ['first', 'surname', 'class']
  for (const [nth, at] of texts.entries()) kinds[at] = order[nth] ?? 'other'
  return kinds
}

function inColumns(rows: readonly Row[], columns: readonly Kind[]): Listed[] {
  const cell = ({ cells }: Row, kind: Kind): string => cells[columns.indexOf(kind)] ?? ''
  return rows.flatMap((row) => {
    const { first, surname } = namesOf(unnumbered(cell(row, 'first')), cell(row, 'surname'))
    return first ? [{ line: row.line, first, surname, class: cell(row, 'class') }] : []
  })
}

/** First name and surname of a row. A register writes both into one cell, the surname first: “Papadaki, Eleni”. */
function namesOf(first: string, surname: string): { first: string; surname: string } {
  if (!first) return { first: surname, surname: '' }
  const [before = '', after = ''] = cellsOf(first, ',')
  return after && !surname ? { first: after, surname: before } : { first, surname }
}
