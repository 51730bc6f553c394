import { access, constants, stat } from 'node:fs/promises'
import type { Actor } from '../../../../access/actor.ts'
import { audit } from '../../../../access/audit.ts'
import type { Tx } from '../../../../platform/db/index.ts'
import { errorCode, OperatorError } from '../../../../platform/operator-error.ts'
import { check, type Entry } from './check.ts'
import { cleanCell } from './clean-cell.ts'
import { type Layout, readHeader } from './header.ts'
import { lines } from './lines.ts'
import { type Field, type Profile, profiles, type Said } from './profile.ts'
import { records } from './records.ts'
import type { Rejected } from './rejects.ts'
import { writeBatch } from './write-batch.ts'

/** What became of the rows of a register: `read` is the sum of the next four. `incomplete`: schools taken without a value that cannot be right. */
export type ImportReport = { read: number; created: number; updated: number; unchanged: number; rejected: number; incomplete: number }

/**
 * @property path the register's file
 * @property profile name of its layout
 * @property onReject told of each row that is not taken, and of each value that is left out of one that is
 * @property onProgress told now and then how much of the file is read
 */
export type Import = { path: string; profile: string; onReject(rejected: Rejected): void; onProgress?(bytes: number, total: number): void }

const batchSize = 1000

/**
 * Brings a school register in: new schools are made, known ones (by country and register number) brought up to date, the rest left alone.
 * One bad row is rejected and does not stop the others.
 * @throws OperatorError when the file itself cannot be read; the caller's transaction then changes nothing
 */
export async function importSchools(tx: Tx, actor: Actor | 'system', { path, profile: name, onReject, onProgress = () => {} }: Import): Promise<ImportReport> {
  const profile = profileOf(name)
  const total = await sizeOf(path)
  const countries = await tx
    .selectFrom('countries')
    .select((eb) => ['code', eb.fn.coalesce('member_state', 'code').as('state')])
    .execute()
  // Of each country; a territory's are its state's.
  const services = await tx
    .selectFrom('countries as c')
    .innerJoin('services as v', (join) => join.on(({ eb, fn, ref }) => eb('v.country', '=', fn.coalesce('c.member_state', ref('c.code')))))
    .select(['v.code', 'c.code as country'])
    .execute()
  const ofState = Map.groupBy(countries, ({ state }) => state)
  const known = {
    countries: new Map(countries.map(({ code, state }) => [code, (ofState.get(state) ?? []).map((each) => each.code)])),
    services: new Set(services.map(({ code }) => code)),
  }
  const report: ImportReport = { read: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, incomplete: 0 }
  const seen = new Map<string, number>()
  const theirCountries = new Set<string>()
  let layout: Layout | undefined
  let batch: Entry[] = []

  const reject = (line: number, column: string, value: string, reason: string): void => {
    report.rejected += 1
    onReject({ line, taken: false, column, value, reason })
  }
  const write = async (): Promise<void> => {
    if (batch.length === 0) return
    const { created, updated } = await writeBatch(tx, batch)
    report.created += created
    report.updated += updated
    report.unchanged += batch.length - created - updated
    batch = []
  }

  const source = lines(path, (bytes) => onProgress(bytes, total))
  for await (const { line, text, cells } of records(source, () => layout ?? { delimiter: ',', width: 0 })) {
    if (!layout) {
      // Spreadsheets write so what they have put between the columns.
      if (!/^\uFEFF?"?sep=.?"?$/i.test(text)) layout = readHeader(path, text, profile)
      continue
    }
    report.read += 1
    if (!cells) {
      reject(line, '', text.slice(0, 60), 'the quotation marks do not fit')
      continue
    }
    if (!fits(cells, layout.width)) {
      reject(line, '', String(cells.length), `the row has ${cells.length} cells where the header has ${layout.width} columns`)
      continue
    }
    const checked = check(read(profile, layout, cells), known)
    if ('reason' in checked) {
      reject(line, columnOf(profile, checked.field), checked.value, checked.reason)
      continue
    }
    const { entry, remarks } = checked
    const key = `${entry.country} ${entry.number}`
    const first = seen.get(key)
    if (first !== undefined) {
      reject(line, columnOf(profile, 'number'), entry.number, `the number stands in line ${first} already`)
      continue
    }
    seen.set(key, line)
    theirCountries.add(entry.country)
    if (remarks.length > 0) report.incomplete += 1
    for (const { field, value, reason } of remarks) onReject({ line, taken: true, column: columnOf(profile, field), value, reason })
    if (batch.push(entry) === batchSize) await write()
  }
  if (!layout) throw new OperatorError(`${path} is empty`)
  await write()
  // A register of one country is that country's service's, if it has one alone.
  const theirs = theirCountries.size === 1 ? services.filter(({ country }) => theirCountries.has(country)) : []
  const service = theirs.length === 1 ? theirs[0]?.code : null
  await audit(tx, actor, 'schools.imported', { kind: 'register', id: profile.name }, { service, details: { file: path, ...report } })
  return report
}

function profileOf(name: string): Profile {
  const profile = profiles.get(name)
  if (!profile) throw new OperatorError(`There is no profile “${name}”. Profiles: ${[...profiles.keys()].join(', ')}`)
  return profile
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch((error) => {
    throw new OperatorError(errorCode(error) === 'ENOENT' ? `There is no file ${path}` : `Cannot read ${path} (${errorCode(error)})`)
  })
  if (!found.isFile()) throw new OperatorError(`${path} is not a file`)
  await access(path, constants.R_OK).catch(() => {
    throw new OperatorError(`${path} may not be read by this user`)
  })
  return found.size
}

/** A spreadsheet may write empty cells at the end of its rows that the header has not. */
const fits = (cells: readonly string[], width: number): boolean =>
  cells.length === width || (cells.length > width && cells.slice(width).every((cell) => cell.trim() === ''))

/** What a row says, as it was meant. */
function read(profile: Profile, { columns }: Layout, cells: readonly string[]): Said {
  const cell = (column: string): string => cleanCell(cells[columns.get(column.toLowerCase()) ?? -1] ?? '')
  const said: Said = {}
  for (const [field, column] of Object.entries(profile.columns)) said[field as Field] = cell(column)
  for (const [field, column] of Object.entries(profile.optional ?? {})) if (columns.has(column.toLowerCase())) said[field as Field] = cell(column)
  return { ...said, ...profile.complete(cell, said) }
}

const columnOf = (profile: Profile, field: Field): string => profile.columns[field] ?? profile.optional?.[field] ?? field
