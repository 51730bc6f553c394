import type { AppContext } from '../../../platform/context.ts'
import { warnSparingly } from '../../../platform/log.ts'
import { type Admission, admit, projectOf } from './admission.ts'
import { type End, ends } from './codes.ts'
import { inTurn } from './in-turn.ts'
import { isOpen, type Visit } from './visit.ts'
import { makeWatch } from './watch.ts'

export type Rights = {
  /** Asks what somebody who comes may do; from here on they are asked again whenever that may have changed. */
  enter(visit: Visit): Promise<Admission | End>
  /** Has those ask again whose session has ended by time: one statement, however many are open. */
  recheckEnded(): Promise<void>
}

/**
 * Knows who may have a page open. It listens first and asks then, so that nothing that changes in between is missed, also
 * while the page is being loaded. Who cannot be asked is sent away to come back.
 * @param end ends somebody's visit
 */
export function makeRights(app: AppContext, end: (visit: Visit, why: End) => void): Rights {
  const watch = makeWatch(app.bus)
  const warn = warnSparingly(app.log)

  const ask = inTurn(async (visit: Visit): Promise<Admission | End> => {
    try {
      if (!visit.leave) await listen(visit)
      const admission = visit.leave && (await admit(app.db, await app.loadActor(visit.token), visit.pageId))
      return admission ?? ends.access
    } catch (error) {
      warn({ page: visit.pageId, error: String(error) }, 'could not ask who may have a page open')
      return ends.trouble
    }
  })
  async function listen(visit: Visit): Promise<void> {
    const projectId = await projectOf(app.db, visit.pageId)
    if (!projectId || !isOpen(visit.socket)) return
    const recheck = () => (visit.asked = askAgain(visit))
    visit.leave = watch.save({ projectId, actorId: visit.actorId, token: visit.token, recheck })
  }
  async function askAgain(visit: Visit): Promise<void> {
    const answer = await ask(visit)
    if ('code' in answer) end(visit, answer)
    else if (answer.mayEdit !== visit.mayEdit) end(visit, ends.rights)
  }
  return {
    async enter(visit) {
      const answer = await ask(visit)
      if (!('code' in answer)) visit.mayEdit = answer.mayEdit
      else if (answer === ends.trouble) end(visit, answer)
      return answer
    },
    recheckEnded: () => watch.recheckEnded(app.db),
  }
}
