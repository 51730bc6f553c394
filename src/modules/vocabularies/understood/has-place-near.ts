import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../platform/http/assets.ts'

let cells: ReadonlyMap<string, ReadonlySet<string>> | undefined

/** By country, the squares of one degree that hold a place; the build writes them. */
function open(): ReadonlyMap<string, ReadonlySet<string>> {
  const lines = () => readFileSync(join(root, 'dist/places/cells.txt'), 'utf8').trimEnd().split('\n')
  cells ??= new Map(
    lines().map((line) => {
      const [country = '', squares = ''] = line.split('\t')
      return [country, new Set(squares.split(' '))]
    }),
  )
  return cells
}

/**
 * Whether a town or village with more than 1,000 inhabitants lies near: in the same square of one degree or one beside it, some 100 km.
 * @param countries codes, in any of which it may lie
 * @param lat degrees, WGS84; NaN is near nothing
 */
export function hasPlaceNear(countries: readonly string[], lat: number, lon: number): boolean {
  const near = [-1, 0, 1].flatMap((north) => [-1, 0, 1].map((east) => `${Math.floor(lat) + north},${Math.floor(lon) + east}`))
  return countries.some((country) => near.some((square) => open().get(country)?.has(square)))
}
