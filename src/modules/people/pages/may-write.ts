import { addressKey } from '../../../platform/http/client-address.ts'
import { RuleBroken } from '../../../platform/http/errors.ts'
import { count } from '../../../platform/http/rate-limit.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { letters } from '../limits.ts'

/** Counts a letter that somebody asks for. @throws RuleBroken when there have been enough: the last one is in the reader's mailbox */
export async function mayWrite(c: Ctx, recipient: string): Promise<void> {
  const address = addressKey(c)
  const { wait } = await count(c.var.app.db, [
    [letters.address, address],
    [letters.pair, `${address} ${recipient}`],
    [letters.recipient, recipient],
  ])
  if (wait > 0) throw new RuleBroken('people.letter.enough', '', { minutes: Math.ceil(wait / 60) })
}
