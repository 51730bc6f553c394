import { OperatorError } from '../../../../platform/operator-error.ts'
import { cleanCell } from './clean-cell.ts'
import { splitCells } from './csv.ts'
import { type Profile, profiles, requiredColumns } from './profile.ts'

/** How a file is laid out. `columns`: where each stands, by its name in small letters, since publishers write SOURCE_ID, too; `width`: cells of a row. */
export type Layout = { delimiter: string; columns: ReadonlyMap<string, number>; width: number }

const delimiters = [',', ';', '\t', '|']

/**
 * Where each column stands, and what is between them.
 * @throws OperatorError that says which columns are missing or there twice, and which profile would fit
 */
export function readHeader(path: string, text: string, profile: Profile): Layout {
  const [best] = layouts(text).sort((one, other) => missingOf(profile, one).length - missingOf(profile, other).length)
  const missing = best ? missingOf(profile, best) : requiredColumns(profile)
  if (!best || missing.length > 0) {
    const fitting = [...profiles.values()].find((each) => layouts(text).some((layout) => missingOf(each, layout).length === 0))
    const all = missing.length === requiredColumns(profile).length
    const lacks = all ? `none of the columns of the profile ${profile.name} is in its first line` : `it has no column ${missing.join(', ')}`
    throw new OperatorError(
      `${path} does not fit the profile ${profile.name}: ${lacks}. ${fitting ? `The profile ${fitting.name} fits.` : 'No other profile fits either.'}`,
    )
  }
  const twice = best.twice.filter((name) => knownColumns(profile).includes(name))
  if (twice.length > 0) throw new OperatorError(`${path} has the column ${twice.join(', ')} twice: take one of them out`)
  return best
}

function layouts(text: string): (Layout & { twice: string[] })[] {
  return delimiters.flatMap((delimiter) => {
    const cells = splitCells(text, delimiter)
    if (!Array.isArray(cells)) return []
    const names = cells.map((cell) => cleanCell(cell).toLowerCase())
    const named = names.flatMap((name, at): [string, number][] => (name ? [[name, at]] : []))
    return [{ delimiter, columns: new Map(named), width: names.length, twice: named.filter(([name, at]) => names.indexOf(name) < at).map(([name]) => name) }]
  })
}

const knownColumns = (profile: Profile): string[] =>
  [...requiredColumns(profile), ...Object.values(profile.optional ?? {})].map((column) => column.toLowerCase())
const missingOf = (profile: Profile, { columns }: Layout): string[] => requiredColumns(profile).filter((column) => !columns.has(column.toLowerCase()))
