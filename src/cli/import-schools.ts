import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type ImportReport, importSchools, profiles, RejectsFile } from '../modules/schools/index.ts'
import { makeDb } from '../platform/db/index.ts'
import { errorMessage, OperatorError } from '../platform/operator-error.ts'
import { readSettings } from '../platform/settings.ts'
import type { Command } from './commands.ts'
import { withDatabase } from './database.ts'
import { progressBar } from './progress-bar.ts'

const usage = `twinning schools import FILE --profile ${[...profiles.keys()].join('|')} [--json] [--rejects FILE] — bring a school register in`

/** `twinning schools import`: the closing table on the output, what was not taken in a file, the rest on the error stream. Exit code 1 where nothing was. */
export const importSchoolsCommand: Command = {
  usage,
  async run(args) {
    const asked = read(args)
    const rejectsPath = resolve(asked.rejects ?? `${basename(asked.file)}.rejects.csv`)
    const rejects = await RejectsFile.open(rejectsPath)
    const bar = progressBar(`Reading ${basename(asked.file)}`)
    let report: ImportReport | undefined
    try {
      report = await withDatabase(readSettings(process.env), (pool) =>
        makeDb(pool)
          .transaction()
          .execute((tx) =>
            importSchools(tx, 'system', { path: asked.file, profile: asked.profile, onReject: (row) => rejects.add(row), onProgress: bar.show }),
          ),
      )
    } finally {
      bar.clear()
      await rejects.close(report !== undefined && (report.rejected + report.incomplete > 0 || asked.rejects !== undefined))
    }
    console.log(asked.json ? JSON.stringify(report) : table(report))
    if (report.rejected + report.incomplete > 0) console.error(`What was not taken of it, with line and reason, is in ${rejectsPath}`)
    if (report.rejected < report.read) return 0
    console.error(report.read > 0 ? 'No school was taken: every row was rejected' : 'No school was taken: the file has no row but its header')
    return 1
  },
}

function read(args: string[]): { file: string; profile: string; json: boolean; rejects: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { profile: { type: 'string' }, json: { type: 'boolean', default: false }, rejects: { type: 'string' } },
    })
    const [file, ...others] = positionals
    if (!file || others.length > 0) throw new Error('Name one file')
    if (!values.profile) throw new Error('Say which layout the file has with --profile')
    return { file, profile: values.profile, json: values.json, rejects: values.rejects }
  } catch (error) {
    throw new OperatorError(`${errorMessage(error)}\n${usage}`)
  }
}

function table(report: ImportReport): string {
  const rows = (['read', 'created', 'updated', 'unchanged', 'rejected', 'incomplete'] as const).map(
    (name) => [name, report[name].toLocaleString('en-GB')] as const,
  )
  const width = Math.max(...rows.map(([, count]) => count.length))
  return rows.map(([name, count]) => `${name.padEnd(10)}  ${count.padStart(width)}`).join('\n')
}
