import { parseArgs } from 'node:util'
import { appointOfficer, resetSecondFactor } from '../modules/people/index.ts'
import { makeDb } from '../platform/db/index.ts'
import { OperatorError } from '../platform/operator-error.ts'
import { readSettings } from '../platform/settings.ts'
import type { Command } from './commands.ts'
import { withDatabase } from './database.ts'

/** Names an officer and prints the link with which they choose a password: hand it over by a way you trust. */
export const addOfficerCommand: Command = {
  usage: 'twinning officer add --email ADDRESS --country XX|CSS --name NAME — give somebody an office and print the link to their password',
  run: async (args) => {
    const { email, country, name } = read(args)
    if (!email?.includes('@')) throw new OperatorError('--email must hold a mail address')
    if (!name?.trim()) throw new OperatorError('--name must hold the name colleagues will read')
    if (!country || !/^([A-Z]{2}|CSS)$/.test(country)) throw new OperatorError('--country must be two capital letters, or CSS for the Central Support Service')
    const settings = readSettings(process.env)
    const office = { email: email.trim().toLowerCase(), name: name.trim(), country: country === 'CSS' ? null : country }
    const link = await withDatabase(settings, async (pool) => {
      const db = makeDb(pool)
      const known = country === 'CSS' || (await db.selectFrom('countries').select('code').where('code', '=', country).executeTakeFirst())
      if (!known) throw new OperatorError(`--country: ${country} does not take part`)
      return db.transaction().execute((tx) => appointOfficer(tx, office, settings.baseUrl))
    })
    console.log(`${office.name} holds the office for ${country}. To choose a password, within a week:\n${link}`)
    return 0
  },
}

/** For an officer who has lost both the phone and the recovery codes. */
export const resetOfficerCommand: Command = {
  usage: 'twinning officer reset --email ADDRESS — forget an officer’s second step; the next sign-in sets it up anew',
  run: async (args) => {
    const email = read(args).email?.trim().toLowerCase() ?? ''
    const done = await withDatabase(readSettings(process.env), (pool) =>
      makeDb(pool)
        .transaction()
        .execute((tx) => resetSecondFactor(tx, email)),
    )
    if (!done) throw new OperatorError(`Nobody has the address ${email || '(none given)'}`)
    console.log(`${email} sets up the second step at the next sign-in.`)
    return 0
  },
}

function read(args: string[]) {
  try {
    return parseArgs({ args, options: { email: { type: 'string' }, country: { type: 'string' }, name: { type: 'string' } } }).values
  } catch (error) {
    throw new OperatorError(error instanceof Error ? error.message : String(error))
  }
}
