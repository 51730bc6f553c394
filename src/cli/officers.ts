import { parseArgs } from 'node:util'
import { appointOfficer, removeOfficer, resetSecondFactor } from '../modules/people/index.ts'
import { makeDb } from '../platform/db/index.ts'
import { OperatorError } from '../platform/operator-error.ts'
import { readSettings } from '../platform/settings.ts'
import { mailAddress } from '../platform/text/mail-address.ts'
import type { Command } from './commands.ts'
import { withDatabase } from './database.ts'
import { knownService } from './known-service.ts'

/** Names an officer and prints the link with which they choose a password: hand it over by a way you trust. */
export const addOfficerCommand: Command = {
  usage: 'twinning officer add --email ADDRESS --service gr|be-fr|CSS --name NAME — give somebody an office and print the link to their password',
  run: async (args) => {
    const { email: typed = '', service: said, name } = read(args)
    const email = mailAddress(typed)
    if (!email) throw new OperatorError('--email must hold a mail address')
    if (!name?.trim()) throw new OperatorError('--name must hold the name colleagues will read')
    const settings = readSettings(process.env)
    const person = { email, name: name.trim() }
    const { link, code } = await withDatabase(settings, async (pool) => {
      const db = makeDb(pool)
      const { code, country } = isCentral(said) ? { code: null, country: null } : await knownService(db, said)
      const link = await db.transaction().execute((tx) => appointOfficer(tx, { ...person, service: code, country }, settings.baseUrl))
      return { link, code }
    })
    console.log(`${person.name} holds the office for ${code ?? 'CSS'}. To choose a password, within a week:\n${link}`)
    return 0
  },
}

/** For somebody who is an officer no longer, or not of this service. */
export const removeOfficerCommand: Command = {
  usage: 'twinning officer remove --email ADDRESS --service gr|be-fr|CSS — end an office; the account stays',
  run: async (args) => {
    const { email = '', service: said } = read(args)
    const office = await withDatabase(readSettings(process.env), async (pool) => {
      const db = makeDb(pool)
      const office = { email: mailAddress(email) ?? email, service: isCentral(said) ? null : (await knownService(db, said)).code }
      const done = await db.transaction().execute((tx) => removeOfficer(tx, office))
      if (!done) throw new OperatorError(`${office.email || 'Nobody'} holds no office for ${office.service ?? 'CSS'}`)
      return office
    })
    console.log(`${office.email} holds the office for ${office.service ?? 'CSS'} no longer.`)
    return 0
  },
}

/** For an officer who has lost both the phone and the recovery codes. */
export const resetOfficerCommand: Command = {
  usage: 'twinning officer reset --email ADDRESS — forget an officer’s second step; the next sign-in sets it up anew',
  run: async (args) => {
    const { email: typed = '' } = read(args)
    const email = mailAddress(typed) ?? typed
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

/** Whether the central service is meant. */
const isCentral = (said: string | undefined): boolean => said?.trim().toUpperCase() === 'CSS'

function read(args: string[]) {
  try {
    return parseArgs({ args, options: { email: { type: 'string' }, service: { type: 'string' }, name: { type: 'string' } } }).values
  } catch (error) {
    throw new OperatorError(error instanceof Error ? error.message : String(error))
  }
}
