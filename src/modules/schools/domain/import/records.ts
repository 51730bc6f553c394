import { splitCells } from './csv.ts'

/** One record and the number of its first line in the file, from 1; without cells when its quotation marks do not fit. */
export type Record = { line: number; text: string; cells?: string[] }

const maxLines = 20

/**
 * The records of a CSV file. A cell may hold line breaks; but where a quotation mark is never closed only that line is lost:
 * a record that does not come out right with the lines after it is given up, and reading goes on at the next line.
 * @param layout what is between cells, and how many a record should have; asked anew for each, since the first says it
 */
export async function* records(lines: AsyncIterable<string>, layout: () => { delimiter: string; width: number }): AsyncGenerator<Record> {
  const waiting: string[] = []
  let number = 0
  function* take(complete: boolean): Generator<Record> {
    while (waiting.length > 0) {
      const read = readFirst(waiting, layout())
      if (read === 'more' && !complete && waiting.length < maxLines) return
      const count = read === 'more' ? 1 : read.count
      const text = waiting.splice(0, count).join('\n')
      if (text.trim()) yield { line: number + 1, text, cells: read === 'more' ? undefined : read.cells }
      number += count
    }
  }
  for await (const line of lines) {
    waiting.push(line)
    yield* take(false)
  }
  yield* take(true)
}

function readFirst(waiting: readonly string[], { delimiter, width }: { delimiter: string; width: number }): 'more' | { count: number; cells?: string[] } {
  const first = splitCells(waiting[0] ?? '', delimiter)
  if (first === 'malformed') return { count: 1 }
  if (first !== 'open') return { count: 1, cells: first }
  for (let count = 2; count <= waiting.length; count++) {
    const cells = splitCells(waiting.slice(0, count).join('\n'), delimiter)
    if (cells === 'malformed') return { count: 1 }
    if (cells !== 'open') return cells.length === width ? { count, cells } : { count: 1 }
  }
  return 'more'
}
