import { sql } from 'kysely'
import { Secret, TOTP } from 'otpauth'
import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import { easySecret, hashToken } from '../../../platform/crypto/index.ts'
import { seal, unseal } from '../../../platform/crypto/seal.ts'
import type { Reader, Tx } from '../../../platform/db/index.ts'
import { RuleViolation } from '../../../platform/http/index.ts'
import { plainDigits } from '../../../platform/text/digits.ts'
import { foldText } from '../../../platform/text/fold-text.ts'

const period = 30
const codesGiven = 8

/** The key an authenticator app is set up with (RFC 6238: SHA-1, 6 digits, 30 seconds, what every app knows). */
export const newSecret = (): string => new Secret({ size: 20 }).base32

const totp = (secret: string, label = ''): TOTP => new TOTP({ issuer: 'OpenTwinning', label, secret: Secret.fromBase32(secret), period })

/** What the square for the app says. */
export const setupAddress = (secret: string, email: string): string => totp(secret, email).toString()

/** The time step a code belongs to, one step of tolerance either way; undefined when it is of none. */
export function stepOf(secret: string, code: string, now = Date.now()): number | undefined {
  const token = plainDigits(code).replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const delta = totp(secret).validate({ token, timestamp: now, window: 1 })
  return delta === null ? undefined : Math.floor(now / 1000 / period) + delta
}

/** Whether someone holds an office, and whether their second factor is set up. */
export async function factorOf(db: Reader, personId: string): Promise<{ officer: boolean; ready: boolean }> {
  const { rows } = await sql<{ officer: boolean; ready: boolean }>`
    select exists (select from officers where person_id = ${personId}) as officer,
      exists (select from person_second_factors where person_id = ${personId} and confirmed_at is not null) as ready`.execute(db)
  return rows[0] ?? { officer: false, ready: false }
}

/**
 * Keeps the secret once its first code proves that the app has it.
 * @param key settings.secret
 * @returns the recovery codes, to be shown once
 */
export async function setUpSecondFactor(tx: Tx, actor: Person, { secret, code }: { secret: string; code: string }, key: string): Promise<string[]> {
  const step = stepOf(secret, code)
  if (step === undefined) throw new RuleViolation('people.factor.wrong', 'code')
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('person_second_factors')
    .values({ person_id: actor.id, secret: seal(key, ['factor', actor.id], secret), confirmed_at: new Date(), last_counter: step })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) throw new RuleViolation('people.factor.ready')
  const codes = Array.from({ length: codesGiven }, () => `${easySecret(5)}-${easySecret(5)}`)
  await tx
    .insertInto('recovery_codes')
    .values(codes.map((each) => ({ person_id: actor.id, code_hash: recoveryHash(actor.id, each) })))
    .execute()
  await audit(tx, actor, 'person.second-factor-set', { kind: 'person', id: actor.id })
  return codes
}

/** Takes a code of the app, each once, or one of the recovery codes, each once. */
export async function passSecondFactor(tx: Tx, actor: Person, code: string, key: string): Promise<void> {
  const row = await tx.selectFrom('person_second_factors').select(['secret', 'last_counter']).where('person_id', '=', actor.id).forUpdate().executeTakeFirst()
  const secret = row && unseal(key, ['factor', actor.id], row.secret)
  const step = secret && stepOf(secret, code)
  if (row && step && step > row.last_counter) {
    await tx.updateTable('person_second_factors').set({ last_counter: step }).where('person_id', '=', actor.id).execute()
    return
  }
  const { numUpdatedRows } = await tx
    .updateTable('recovery_codes')
    .set({ used_at: new Date() })
    .where('person_id', '=', actor.id)
    .where('code_hash', '=', recoveryHash(actor.id, foldText(plainDigits(code))))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new RuleViolation('people.factor.wrong', 'code')
  await audit(tx, actor, 'person.recovery-code-used', { kind: 'person', id: actor.id })
}

const recoveryHash = (personId: string, code: string): Buffer => hashToken(`${personId} ${code.replace(/[ -]/g, '')}`)
