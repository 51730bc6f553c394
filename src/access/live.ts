import type { Ctx } from '../platform/http/route.ts'
import { sessionOf } from '../platform/http/session.ts'
import { eventStream } from '../platform/live/event-stream.ts'
import type { Round } from '../platform/live/rounds.ts'
import type { Hearing, Standing } from '../platform/live/subscription.ts'
import type { Actor, Insider } from './actor.ts'
import { type About, type Happening, isAbout, topicOf } from './happenings.ts'
import { holdingSessions } from './holding-sessions.ts'

/** How an open page changes by what happens; made by `liveContent`. */
export type LiveContent<R> = Omit<Hearing<R>, 'topic'> & { about: About }

/**
 * What a module tells of itself on open pages.
 * @param markupFor the Turbo Streams by which a page changes itself, in the reader's language, for the reader's role; '' for nothing.
 *   All readers of a process are handed the same happening: what is read for one can be kept by it for the others
 */
export const liveContent = <A extends About, R>(about: A, markupFor: (happening: Happening<A>, reader: R) => Promise<string>): LiveContent<R> => ({
  about,
  markupFor: async (signal, reader) => (isAbout(about, signal) ? markupFor(signal, reader) : ''),
})

/**
 * @property of where the reader is, such as the id of a space: whatever changes who may be there is told of it
 * @property hears what is told, and of which
 * @property enter whoever the session says it is, as a reader; undefined when there is nothing for them here
 */
type Open<R extends Standing> = {
  of: string
  hears: readonly { content: LiveContent<R>; of: string }[]
  enter(actor: Actor): Promise<R | undefined>
  rounds?: readonly Round[]
}

/** Answers with a stream of what happens, which ends when its reader loses their place or their session. */
export function openStream<R extends Standing>(c: Ctx, actor: Insider, { of, hears, enter, rounds = [] }: Open<R>): Response {
  const { app } = c.var
  const token = sessionOf(c) ?? ''
  return eventStream(c, {
    token,
    actor,
    of,
    enter: async () => enter(await app.loadActor(token)),
    hears: hears.map(({ content, of }) => ({ ...content, topic: topicOf(content.about, of) })),
    rechecks: [topicOf('access', of), topicOf('access', actor.id)],
    rounds: [recheckEnded, ...rounds],
  })
}

/** Whose session has ended by time, which nothing signals, is asked again. */
const recheckEnded: Round = async (db, all) => {
  const holding = await holdingSessions(db, [...new Set(all.map(({ token }) => token))])
  for (const one of all) if (!holding.has(one.token)) one.recheck()
}
