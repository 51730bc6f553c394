import { OperatorError } from '../../../../platform/operator-error.ts'
import { splitCells } from './csv.ts'
import { type Profile, profiles, requiredColumns } from './profile.ts'

/**
 * Where each column stands.
 * @throws OperatorError that says which columns are missing and which profile would fit
 */
export function readHeader(path: string, text: string, profile: Profile): Map<string, number> {
  const names = columnsOf(text, profile.delimiter)
  const missing = missingOf(profile, names)
  if (missing.length === 0) return new Map(names.map((name, at) => [name, at]))
  const fitting = [...profiles.values()].find((each) => missingOf(each, columnsOf(text, each.delimiter)).length === 0)
  const all = missing.length === requiredColumns(profile).length
  const lacks = all ? `none of the columns of the profile ${profile.name} is in its first line` : `it has no column ${missing.join(', ')}`
  throw new OperatorError(
    `${path} does not fit the profile ${profile.name}: ${lacks}. ${fitting ? `The profile ${fitting.name} fits.` : 'No other profile fits either.'}`,
  )
}

function columnsOf(text: string, delimiter: string): string[] {
  const cells = splitCells(text.replace(/^\uFEFF/, ''), delimiter)
  return Array.isArray(cells) ? cells.map((cell) => cell.trim()) : []
}

const missingOf = (profile: Profile, names: readonly string[]): string[] => requiredColumns(profile).filter((column) => !names.includes(column))
