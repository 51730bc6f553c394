import { extname, join } from 'node:path'
import { RuleBroken } from '../../../platform/http/errors.ts'
import { ChildEnded, limitedChild } from '../../../platform/limited-child.ts'
import { makeTurns } from '../../../platform/turns.ts'
import type { Job, Made } from './variants.ts'

const file = join(import.meta.dirname, `decoder.child${extname(import.meta.filename)}`)
/** Three times the seconds and the memory of the largest photograph we take; the dearest PNG of that size needs 720 MB. */
const limits = { seconds: 20, megabytes: 1000, heap: 128, idle: 60 }
/** Two pictures at once, never two of one person's: whose picture takes long keeps nobody waiting but themselves. */
const children = [limitedChild<Job, Made>(file, limits), limitedChild<Job, Made>(file, limits)]
const turns = makeTurns({ together: children.length, each: 1, waiting: 100, waitingEach: 3, seconds: 30, refusal: 'twinspace.pictureCrowd' })

/**
 * Makes the widths of a picture in a process of its own.
 * @param who whose picture it is
 * @param field of the form, for what is said of it
 * @throws RuleBroken when it is too large, too slow or not a picture we know; Overloaded when many wait
 */
export async function decode(who: string, job: Job, field: string): Promise<Exclude<Made, { refused: unknown }>> {
  const giveBack = await turns.take(who)
  const child = children.pop() as (typeof children)[number]
  try {
    const made = await child.run(job)
    if ('refused' in made) throw new RuleBroken(`twinspace.${made.refused}`, field, made.args)
    return made
  } catch (error) {
    throw error instanceof ChildEnded ? new RuleBroken('twinspace.pictureTooHard', field) : error
  } finally {
    children.push(child)
    giveBack()
  }
}
