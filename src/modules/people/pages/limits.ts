import { clientAddress } from '../../../platform/http/client-address.ts'
import { RuleBroken } from '../../../platform/http/errors.ts'
import { allow } from '../../../platform/http/rate-limit.ts'
import type { Ctx } from '../../../platform/http/route.ts'

const quarter = 15 * 60
/** A school of a thousand shares one address. */
const perAddress = 600

/**
 * Counts an attempt, for the account first and for the address it comes from second.
 * @param act what is attempted: `sign-in`
 * @param account whose: an e-mail address or an id
 * @param perAccount attempts in a quarter of an hour
 * @throws RuleBroken when there were too many
 */
export async function withinLimits(c: Ctx, act: string, account: string, perAccount = 10): Promise<void> {
  const { db } = c.var.app
  const fine =
    (await allow(db, `${act}:account:${account}`, perAccount, quarter)) && (await allow(db, `${act}:address:${clientAddress(c)}`, perAddress, quarter))
  if (!fine) throw new RuleBroken('people.tooOften')
}
