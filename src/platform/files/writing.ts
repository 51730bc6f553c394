import type { Logger } from 'pino'
import { Overloaded } from '../http/errors.ts'
import { failSparingly } from '../log.ts'
import { errorCode, errorMessage } from '../operator-error.ts'

/** What the system says when it takes no file: no room, too many open, a disk that is broken or can only be read. */
const reasons = new Set(['ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE', 'EIO', 'EROFS'])
/** Seconds after which another try makes sense: somebody has to make room first. */
const later = 300

/** Does work that writes files. @throws Overloaded when the system takes none, said in the log in a while; and what `work` throws */
export type Writing = <T>(work: () => Promise<T>) => Promise<T>

export function makeWriting(log: Logger): Writing {
  const fail = failSparingly(log)
  return async (work) => {
    try {
      return await work()
    } catch (error) {
      if (!reasons.has(errorCode(error))) throw error
      fail({ error: errorMessage(error) }, 'no file can be kept')
      throw new Overloaded('forms.filesNoRoom', later)
    }
  }
}
