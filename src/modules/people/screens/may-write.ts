import { addressKey } from '../../../platform/http/client-address.ts'
import { type Ctx, RuleViolation } from '../../../platform/http/index.ts'
import { type Counter, count } from '../../../platform/http/rate-limit.ts'
import { mails } from '../limits.ts'

/**
 * Counts a mail that somebody asks for, to whatever recipient.
 * @returns takes it back, when none is written after all
 * @throws RuleViolation when there have been enough: the last one is in the reader's mailbox
 */
export const mayWrite = (c: Ctx, recipient: string): Promise<() => Promise<void>> => writing(c, recipient, [[mails.address, addressKey(c)]])

/** As `mayWrite`, where nobody is written to but an account's owner. Counts the same whether there is one. */
export const mayWriteToOwner = async (c: Ctx, recipient: string): Promise<void> => void (await writing(c, recipient, []))

async function writing(c: Ctx, recipient: string, more: readonly Counter[]): Promise<() => Promise<void>> {
  const all: Counter[] = [...more, [mails.pair, `${addressKey(c)} ${recipient}`], [mails.recipient, recipient]]
  const { wait, takeBack } = await count(c.var.app.db, all)
  if (wait > 0) throw new RuleViolation('people.mail.enough', '', { minutes: Math.ceil(wait / 60) })
  return takeBack
}
