import { totalmem } from 'node:os'
import { extname, join } from 'node:path'
import { Overloaded, RuleViolation } from '../../../platform/http/errors.ts'
import { ChildEnded, ChildNotStarted, limitedChild } from '../../../platform/limited-child.ts'
import { makeTurns } from '../../../platform/turns.ts'
import type { Job, Made, Sizes } from './variants.ts'

const file = join(import.meta.dirname, `decoder.child${extname(import.meta.filename)}`)
/** Three times the seconds of the largest photograph we take. The dearest PNG of that size needs 720 MB; a child looks at its memory every 25 ms. */
const limits = { seconds: 20, megabytes: 800, heap: 128, idle: 60 }
/** Seconds for the turns of all pictures of a form: with the last one's own, less than the minute of silence after which a connection is ended. */
export const patience = 25
const smallMachine = 4 * 1024 ** 3

/** How many pictures are decoded at once. @param memory bytes of the machine, or of what it lends the program */
export const decoders = (memory: number): number => (memory < smallMachine ? 1 : 2)

/** What a container is lent is less than what its machine has; 0 when it says nothing. */
const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
/** Never two pictures of one person's at once: whose picture takes long keeps nobody waiting but themselves. */
const children = Array.from({ length: decoders(memory) }, () => limitedChild<Job, Made>(file, limits))
const crowd = 'materials.crowd'
const turns = makeTurns({ together: children.length, each: 1, waiting: 100, waitingEach: 3, seconds: patience, refusal: crowd })

/**
 * Makes the widths of a picture in a process of its own.
 * @param who whose picture it is
 * @param said its name and the field it came in, for what is said of it
 * @param late no turn is taken any more
 * @throws RuleViolation when it is too large, too slow or not a picture we know; Overloaded when many wait, or the machine has no room for the process;
 *   what the system said, with its code, when the files could not be read or written
 */
export async function decode(who: string, job: Job, { field, name }: { field: string; name: string }, late: AbortSignal): Promise<Sizes> {
  if (late.aborted) throw new Overloaded(crowd)
  const giveBack = await turns.take(who, late)
  const child = children.pop() as (typeof children)[number]
  try {
    const created = await child.run(job)
    if ('refused' in created) throw new RuleViolation(`materials.refused.${created.refused}`, field, { ...created.args, file: name })
    if ('failed' in created) throw Object.assign(new Error(created.failed.message), created.failed)
    return created
  } catch (error) {
    if (error instanceof ChildNotStarted) throw new Overloaded(crowd)
    throw error instanceof ChildEnded ? new RuleViolation('materials.refused.tooHard', field, { file: name }) : error
  } finally {
    children.push(child)
    giveBack()
  }
}
