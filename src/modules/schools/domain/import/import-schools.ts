import { access, constants, stat } from 'node:fs/promises'
import type { Actor } from '../../../../access/actor.ts'
import { audit } from '../../../../access/audit.ts'
import type { Tx } from '../../../../platform/db/index.ts'
import { errorCode, OperatorError } from '../../../../platform/operator-error.ts'
import { check, type Entry } from './check.ts'
import { readHeader } from './header.ts'
import { lines } from './lines.ts'
import { type Field, type Profile, profiles, type Said } from './profile.ts'
import { records } from './records.ts'
import type { Rejected } from './rejects.ts'
import { writeBatch } from './write-batch.ts'

/** What became of the rows of a register: `read` is the sum of the others. */
export type ImportReport = { read: number; created: number; updated: number; unchanged: number; rejected: number }

/**
 * @property path the register's file
 * @property profile name of its layout
 * @property onReject told of each row that is not taken
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
  const known = new Set((await tx.selectFrom('countries').select('code').execute()).map(({ code }) => code))
  // Of each country; a territory's are its state's.
  const services = await tx
    .selectFrom('countries as c')
    .innerJoin('services as v', (join) => join.on(({ eb, fn, ref }) => eb('v.country', '=', fn.coalesce('c.member_state', ref('c.code')))))
    .select(['v.code', 'c.code as country'])
    .execute()
  const serviceCodes = new Set(services.map(({ code }) => code))
  const report: ImportReport = { read: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 }
  const seen = new Map<string, number>()
  const countries = new Set<string>()
  let header: Map<string, number> | undefined
  let batch: Entry[] = []

  const reject = (line: number, column: string, value: string, reason: string): void => {
    report.rejected += 1
    onReject({ line, column, value, reason })
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
  for await (const record of records(source, profile.delimiter, () => header?.size ?? 0)) {
    if (!header) {
      header = readHeader(path, record.text, profile)
      continue
    }
    report.read += 1
    if (!record.cells) {
      reject(record.line, '', record.text.slice(0, 60), 'the quotation marks do not fit')
      continue
    }
    if (record.cells.length !== header.size) {
      reject(record.line, '', String(record.cells.length), `the row has ${record.cells.length} cells where the header has ${header.size} columns`)
      continue
    }
    const entry = check(read(profile, header, record.cells), known, serviceCodes)
    if ('reason' in entry) {
      reject(record.line, columnOf(profile, entry.field), entry.value, entry.reason)
      continue
    }
    const key = `${entry.country} ${entry.number}`
    const first = seen.get(key)
    if (first !== undefined) {
      reject(record.line, columnOf(profile, 'number'), entry.number, `the number stands in line ${first} already`)
      continue
    }
    seen.set(key, record.line)
    countries.add(entry.country)
    if (batch.push(entry) === batchSize) await write()
  }
  if (!header) throw new OperatorError(`${path} is empty`)
  await write()
  // A register of one country is that country's service's, if it has one alone.
  const theirs = countries.size === 1 ? services.filter(({ country }) => countries.has(country)) : []
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

/** What a row says, spaces put in order. */
function read(profile: Profile, header: ReadonlyMap<string, number>, cells: readonly string[]): Said {
  const cell = (column: string): string => (cells[header.get(column) ?? -1] ?? '').replace(/\s+/g, ' ').trim()
  const said: Said = {}
  for (const [field, column] of Object.entries(profile.columns)) said[field as Field] = cell(column)
  for (const [field, column] of Object.entries(profile.optional ?? {})) if (header.has(column)) said[field as Field] = cell(column)
  return { ...said, ...profile.complete(cell, said) }
}

const columnOf = (profile: Profile, field: Field): string => profile.columns[field] ?? profile.optional?.[field] ?? field
