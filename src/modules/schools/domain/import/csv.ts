/**
 * The cells of one line, quotation marks taken off.
 * @returns 'open' when a cell's quotation mark is not closed at the end, 'malformed' when text follows a closed one
 */
export function splitCells(line: string, delimiter: string): string[] | 'open' | 'malformed' {
  if (!line.includes('"')) return line.split(delimiter)
  const cells: string[] = []
  for (let at = 0; ; ) {
    if (line[at] !== '"') {
      const end = line.indexOf(delimiter, at)
      if (end < 0) return [...cells, line.slice(at)]
      cells.push(line.slice(at, end))
      at = end + 1
      continue
    }
    const end = closingQuote(line, at + 1)
    if (end < 0) return 'open'
    cells.push(line.slice(at + 1, end).replaceAll('""', '"'))
    if (end + 1 === line.length) return cells
    if (line[end + 1] !== delimiter) return 'malformed'
    at = end + 2
  }
}

function closingQuote(line: string, from: number): number {
  for (let at = from; ; at += 2) {
    at = line.indexOf('"', at)
    if (at < 0 || line[at + 1] !== '"') return at
  }
}
