import type { AppContext } from '../../../platform/context.ts'
import type { Locale } from '../../../platform/i18n/index.ts'
import type { Signal } from '../../../platform/live/bus.ts'
import type { Insider } from '../insider.ts'
import { loadSpace, type Space } from '../space.ts'
import { type Listener, markupFor, refresh } from './markup.tsx'
import { missedSince } from './missed.ts'
import { touchPresence } from './presence.ts'
import { countIn } from './streams.ts'
import { spaceTopic } from './topic.ts'

/** Milliseconds between signs of life; at each one access is asked for again. */
export const heartbeat = 25_000
/** Characters a client may be behind before it is let go; it comes back and asks for what it missed. */
const mostBehind = 1_000_000
/** A clock of the program and one of the database may differ by this. */
const slack = 2_000

/** Whoever opened the stream, and what of the space the page shows already (`since`, in milliseconds). */
export type Reading = { token: string; actor: Insider; locale: Locale; space: Space; since: number | undefined }

/**
 * What happens in a space as server-sent events that carry Turbo Streams, each made for this reader.
 * Before every one the reader is asked for anew (session and space), and the stream ends when either is gone.
 */
export function liveStream(app: AppContext, reading: Reading): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let end = (): void => {}
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let ended = false
        let standing = reading.space
        let turn: Promise<void> = Promise.resolve()
        const say = (text: string): void => {
          if (ended) return
          if (-(controller.desiredSize ?? 0) > mostBehind) return end()
          controller.enqueue(encoder.encode(text))
        }
        const inTurn = (act: (listener: Listener) => Promise<void>): void => {
          turn = turn
            .then(async () => {
              if (ended) return
              const listener = await enter(app, reading)
              if (!listener) return leave()
              if (changed(standing, listener.space)) say(event(refresh))
              standing = listener.space
              await act(listener)
            })
            .catch((error) => {
              app.log.warn({ error: String(error) }, 'a live page was let go')
              end()
            })
        }
        const leave = (): void => {
          say(event(refresh))
          end()
        }
        const hear = (signal: Signal): void => inTurn(async (listener) => tellOf(signal, listener, say))
        const off = app.bus.on(spaceTopic(reading.space.id), hear)
        const beat = setInterval(() => inTurn(async () => {
          say(`id: ${Date.now()}\n\n`)
          await touchPresence(app.db, reading.space.id, reading.actor)
        }), heartbeat)
        const countOut = countIn(app, { actorId: reading.actor.id, end: () => end() })
        end = () => {
          if (ended) return
          ended = true
          off()
          clearInterval(beat)
          countOut()
          try {
            controller.close()
          } catch {
            // the client has gone: closed already
          }
        }
        say('retry: 3000\n\n')
        inTurn(async (listener) => {
          await touchPresence(app.db, reading.space.id, reading.actor)
          if (reading.since !== undefined) await catchUp(listener, reading.since - slack, say)
        })
      },
      cancel: () => end(),
    },
    { highWaterMark: 0, size: (chunk) => chunk?.byteLength ?? 0 },
  )
}

async function enter(app: AppContext, { token, locale, space: { id } }: Reading): Promise<Listener | undefined> {
  const actor = await app.loadActor(token)
  const space = await loadSpace(app.db, actor, id)
  return space && { app, actor, locale, space }
}

const changed = (before: Space, now: Space): boolean => before.role !== now.role || before.state !== now.state

async function tellOf(signal: Signal, listener: Listener, say: (text: string) => void): Promise<void> {
  if (signal.kind === 'access') return
  const markup = await markupFor(signal, listener)
  if (markup) say(event(markup))
}

async function catchUp(listener: Listener, since: number, say: (text: string) => void): Promise<void> {
  const missed = await missedSince(listener.app.db, listener.space, since)
  if (!missed) return say(event(refresh))
  for (const signal of missed) await tellOf(signal, listener, say)
}

/** One event; its id is the moment, which the browser sends back when it reconnects. */
const event = (markup: string): string => `id: ${Date.now()}\n${markup.split('\n').map((line) => `data: ${line}\n`).join('')}\n`
