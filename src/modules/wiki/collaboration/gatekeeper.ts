import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { warnSparingly } from '../../../platform/log.ts'
import { type End, ends } from './codes.ts'
import { readFrame } from './frame.ts'
import { makePace } from './pace.ts'
import { isOpen, type Visit } from './visit.ts'

/**
 * What one person or pupil may send, in bytes, a message counting for `aMessage` at least: a book at once, then typing all
 * day. `seconds`: the largest message with the dearest question keeps nobody waiting longer.
 */
const allowance = { atOnce: 8 * 1024 * 1024, aSecond: 70_000, seconds: 80 }
const aMessage = 512
/** What is held for a socket until it is known whether it may enter. */
export const maxHeld = { messages: 2_000, bytes: 4 * 1024 * 1024 }
/** Milliseconds between two places of a caret that are passed on: everybody on the page is sent each. */
const presenceEvery = 50
/** The least a question costs. */
export const aQuestion = 32 * 1024
/** How long after a line about unreadable messages others are only counted, in milliseconds. */
const quiet = 10_000

export type Gatekeeper = {
  attend(visit: Visit, pass: (data: Uint8Array) => void): void
  /** Has someone (an id) wait before they are heard again, as if they had sent so many bytes. */
  charge(actorId: string, bytes: number): void
}

/**
 * Lets through to the pages what an editor could have sent, at the pace allowed; ends the sockets of all else, and of who
 * is too far ahead. What waits for its turn is dropped when its socket closes, or closing and opening would heap it up.
 */
export function makeGatekeeper(log: Logger): Gatekeeper {
  const pace = makePace(allowance)
  const warn = warnSparingly(log, quiet)

  return {
    charge: (actorId, bytes) => void pace.charge(actorId, bytes),
    attend(visit, pass) {
      const { socket, actorId } = visit
      const held = { messages: 0, bytes: 0 }
      const gone = new AbortController()
      let page: string | undefined
      const end = (why: End): void => {
        gone.abort()
        socket.close(why.code, why.reason)
      }
      socket.onClose(() => gone.abort())

      const letIn = (data: Uint8Array): void => {
        if (!visit.entered) {
          held.messages++
          held.bytes += data.byteLength
        }
        if (held.messages > maxHeld.messages || held.bytes > maxHeld.bytes) end(ends.trouble)
        else if (isOpen(socket)) pass(data)
      }
      const letPresenceIn = newestOnly(presenceEvery, gone.signal, letIn)
      socket.onMessage((data) => {
        if (!isOpen(socket)) return
        const frame = readFrame(data)
        page ??= frame?.pageId
        if (frame && frame.pageId === page) {
          const turn = pace.charge(actorId, aMessage + data.byteLength + (frame.asks ? visit.question : 0))
          if (turn === 0) return frame.isPresence ? letPresenceIn(data) : letIn(data)
          if (turn === Number.POSITIVE_INFINITY) return end(ends.trouble)
          return wait(turn, undefined, { ref: false, signal: gone.signal }).then(
            () => letIn(data),
            () => {}, // the socket has closed
          )
        }
        warn({ who: actorId }, 'socket ended: what it sends cannot be read')
        end(ends.refused)
      })
    },
  }
}

/** Passes on the first at once, and of those that come sooner than so many milliseconds after it only the newest, then. */
function newestOnly(every: number, gone: AbortSignal, pass: (data: Uint8Array) => void): (data: Uint8Array) => void {
  let newest: Uint8Array | undefined
  let resting = false
  const next = (): void => {
    const data = newest
    newest = undefined
    resting = data !== undefined && !gone.aborted
    if (!data || gone.aborted) return
    setTimeout(next, every).unref()
    pass(data)
  }
  return (data) => {
    newest = data
    if (!resting) next()
  }
}
