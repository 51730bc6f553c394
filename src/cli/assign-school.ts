import { parseArgs } from 'node:util'
import { assignSchool } from '../modules/schools/index.ts'
import { makeDb } from '../platform/db/index.ts'
import { errorMessage, OperatorError } from '../platform/operator-error.ts'
import { readSettings } from '../platform/settings.ts'
import type { Command } from './commands.ts'
import { withDatabase } from './database.ts'
import { knownService } from './known-service.ts'

/** For a school that no register brings, such as a school abroad. */
export const assignSchoolCommand: Command = {
  usage: 'twinning schools assign --school ID --service gr|be-fr — say which support service a school belongs to; the ID stands in its address',
  async run(args) {
    const { school, service } = read(args)
    if (!school || !/^[0-9a-f-]{36}$/.test(school)) throw new OperatorError('--school must hold the ID that stands at the end of the address of its page')
    const { name, code } = await withDatabase(readSettings(process.env), async (pool) => {
      const db = makeDb(pool)
      const { code } = await knownService(db, service)
      if (!(await db.selectFrom('schools').select('id').where('id', '=', school).executeTakeFirst()))
        throw new OperatorError(`--school: there is no school ${school}`)
      return { code, name: await db.transaction().execute((tx) => assignSchool(tx, 'system', { id: school, service: code })) }
    })
    console.log(`${name} belongs to ${code}.`)
    return 0
  },
}

function read(args: string[]) {
  try {
    return parseArgs({ args, options: { school: { type: 'string' }, service: { type: 'string' } } }).values
  } catch (error) {
    throw new OperatorError(errorMessage(error))
  }
}
