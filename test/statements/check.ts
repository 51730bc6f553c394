// Has a database prepare every raw statement that the tests have sent, and compares the columns of its answer with the type
// that the source declares for them. The tests write down what they send in the folder that is named here:
//   STATEMENTS=<folder> npx vitest run && node dist/test/statements/check.js <folder>
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { startDatabase } from '../database.ts'
import { compare } from './compare.ts'
import { readSource } from './declared.ts'
import { makePrepare } from './prepare.ts'
import type { Recorded } from './record.ts'

const folder = process.argv[2] ?? ''
const recorded = globSync('*.jsonl', { cwd: folder }).flatMap((file) =>
  readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Recorded),
)
if (recorded.length === 0) throw new Error('The tests have written nothing down: have them run first')
const source = readSource()
const { connection, stop } = await startDatabase()
const client = new pg.Client(connection)
try {
  await client.connect()
  const { problems, statements } = await compare(source, recorded, await makePrepare(client))
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
  else console.log(`${statements} statements at ${source.declared.length} places return what their types say`)
} finally {
  await client.end()
  await stop()
}
