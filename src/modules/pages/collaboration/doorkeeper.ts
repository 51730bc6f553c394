import type { Logger } from 'pino'
import type { Socket } from '../../../platform/live/sockets.ts'
import { type End, ends } from './codes.ts'
import { readFrame } from './frame.ts'
import { makePace } from './pace.ts'

/**
 * One socket of someone: a socket is for one page. `entered`: what it sends is handled as it comes, no longer held.
 * `question`: what it costs to ask for the page, in bytes.
 */
export type Visit = { socket: Socket; actorId: string; entered: boolean; question: number }

/** What one person or pupil may send, in bytes, a message counting for `aMessage` at least: a book at once, then typing all day. */
const allowance = { atOnce: 8 * 1024 * 1024, aSecond: 70_000 }
const aMessage = 512
/** What is held for a socket until it is known whether it may enter. */
export const mostHeld = { messages: 2_000, bytes: 4 * 1024 * 1024 }
/** The least a question costs. */
export const aQuestion = 32 * 1024
/** How long after a line about unreadable messages others are only counted, in milliseconds. */
const quiet = 10_000

/** Lets through to the pages what an editor could have sent, at the pace allowed; ends the sockets of all else. */
export function makeDoorkeeper(log: Logger): { attend(visit: Visit, pass: (data: Uint8Array) => void): void } {
  const pace = makePace(allowance)
  const complain = sparingly(log)

  return {
    attend(visit, pass) {
      const { socket, actorId } = visit
      const held = { messages: 0, bytes: 0 }
      let page: string | undefined
      const end = (why: End): void => socket.close(why.code, why.reason)

      const letIn = (data: Uint8Array): void => {
        if (!visit.entered) {
          held.messages++
          held.bytes += data.byteLength
        }
        if (held.messages > mostHeld.messages || held.bytes > mostHeld.bytes) end(ends.trouble)
        else if (socket.readyState === open) pass(data)
      }
      socket.onMessage((data) => {
        if (socket.readyState !== open) return
        const frame = readFrame(data)
        page ??= frame?.pageId
        if (frame && frame.pageId === page)
          return pace.take(actorId, aMessage + data.byteLength + (frame.asks ? visit.question : 0))?.then(() => letIn(data)) ?? letIn(data)
        complain(actorId)
        end(ends.refused)
      })
    },
  }
}

const open = 1

function sparingly(log: Logger): (who: string) => void {
  let last = Number.NEGATIVE_INFINITY
  let unsaid = 0
  return (who) => {
    unsaid++
    if (performance.now() - last < quiet) return
    log.warn({ who, times: unsaid }, 'socket ended: what it sends cannot be read')
    last = performance.now()
    unsaid = 0
  }
}
