type Kind = { encoding: 'utf-8' | 'utf-16le' | 'utf-16be' } | { remedy: string }

const asCsv = 'save it as “CSV UTF-8” and try again'
// What files begin with that are taken for registers.
const others: readonly [start: Buffer | RegExp, remedy: string][] = [
  [Buffer.from('PK\x03\x04'), `a spreadsheet (XLSX, ODS) or an archive, not a CSV file: open it, ${asCsv}`],
  [Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), `an old spreadsheet (XLS), not a CSV file: open it, ${asCsv}`],
  [Buffer.from('%PDF'), 'a PDF, not a CSV file: ask its publisher for the table'],
  [/^\uFEFF?\s*[{[]/, 'JSON, not a CSV file: turn it into one first, GeoJSON with `ogr2ogr -f CSV -lco GEOMETRY=AS_XY`, other JSON with `jq` or `in2csv`'],
  [/^\uFEFF?\s*</, `XML or a web page, not a CSV file: open it in a spreadsheet, ${asCsv}`],
]

/** What a file is, by how it begins. UTF-16 is also seen without its mark: every other byte of Latin letters is 0. */
export function kindOf(first: Buffer): Kind {
  const [a, b, c, d] = first
  if ((a === 0xff && b === 0xfe) || (a && b === 0 && c && d === 0)) return { encoding: 'utf-16le' }
  if ((a === 0xfe && b === 0xff) || (a === 0 && b && c === 0 && d)) return { encoding: 'utf-16be' }
  const other = others.find(([start]) => (start instanceof RegExp ? start.test(first.toString('utf8', 0, 100)) : first.subarray(0, start.length).equals(start)))
  return other ? { remedy: other[1] } : { encoding: 'utf-8' }
}
