import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../platform/http/assets.ts'
import { foldings } from '../../../platform/text/fold-text.ts'

/** A town or village. `names`: what registers may call it, folded, its own name first. */
export type Place = { country: string; name: string; names: readonly string[] }

type Files = { places: Buffer; names: Buffer }
let files: Files | undefined

/** Kept as they are, and searched by halving: as objects they would take ten times as much memory, and a table of every database a second to fill. */
function open(): Files {
  if (files) return files
  const path = (name: string): string => join(root, 'dist/places', name)
  if (!existsSync(path('names.txt'))) throw new Error('dist/places is not there: it is made by `npm run build`')
  files = { places: readFileSync(path('places.txt')), names: readFileSync(path('names.txt')) }
  return files
}

/** The places that bear a name, in any language and script, the largest first. */
export function placesNamed(name: string): Place[] {
  const { places } = open()
  const at = new Set(foldings(name).flatMap(find))
  return [...at].sort((one, other) => one - other).map((start) => read(places, start))
}

function read(places: Buffer, start: number): Place {
  const [country = '', name = '', names = ''] = lineAt(places, start).split('\t')
  return { country, name, names: names.split(',').filter(Boolean) }
}

/** Where the places of a folded name stand. */
function find(name: string): number[] {
  const { names } = open()
  const sought = Buffer.from(name)
  let low = 0
  let high = names.length
  while (low < high) {
    const start = names.lastIndexOf(10, ((low + high) >> 1) - 1) + 1
    const tab = names.indexOf(9, start)
    const order = names.compare(sought, 0, sought.length, start, tab)
    if (order === 0)
      return lineAt(names, tab + 1)
        .split(' ')
        .map((each) => Number.parseInt(each, 36))
    if (order < 0) low = names.indexOf(10, tab) + 1
    else high = start
  }
  return []
}

const lineAt = (buffer: Buffer, start: number): string => buffer.toString('utf8', start, buffer.indexOf(10, start))
