import type { Reader } from '../platform/db/index.ts'
import { type Bus, isMissed, type Missed, type Signal, signal, signalAll } from '../platform/live/bus.ts'

/** What is told to every process when it commits, by what it is about. A module that tells something has its line here. */
export const happenings = {
  /** A space's journal. `post-changed`: its words were edited, or one of its pictures was removed or put back. `pupil-renamed`: who wrote in it has another name. */
  journal: [
    'post-added',
    'post-changed',
    'post-removed',
    'post-restored',
    'comment-added',
    'comment-changed',
    'comment-removed',
    'comment-restored',
    'pupil-renamed',
  ],
  /** A space's pages: which there are, and who may write in them. */
  pages: ['changed'],
  /** One page. */
  page: ['set-aside'],
  /** What a person or a pupil has not read yet. */
  news: ['changed'],
  /** A person, a pupil or a project: the tables tell it themselves (db/migrations/0101_access_signals.sql). */
  access: ['changed'],
} as const

export type About = keyof typeof happenings
/** One of them, as it is heard; `id`: what it happened to. */
export type Happening<A extends About> = Signal & { kind: (typeof happenings)[A][number] }

/** Where the bus tells of one of them. */
export const topicOf = (about: About, of: string): string => `${about}:${of}`

/** Whether a signal is one of those; an older process may hear kinds that it does not know. */
export function isAbout<A extends About>(about: A, what: Signal): what is Happening<A> {
  const kinds: readonly string[] = happenings[about]
  return kinds.includes(what.kind)
}

/**
 * Tells it, when the transaction commits: as the last thing in it (`signal`).
 * @param of the space or page
 * @param id what it happened to; the same, unless told
 */
export const publish = <A extends Exclude<About, 'access'>>(tx: Reader, about: A, of: string, kind: Happening<A>['kind'], id = of): Promise<void> =>
  signal(tx, { topic: topicOf(about, of), kind, id })

/** Tells it of many at once, after what comes before it in the order of topics' names. */
export const publishAll = <A extends Exclude<About, 'access'>>(tx: Reader, about: A, ofs: readonly string[], kind: Happening<A>['kind']): Promise<void> =>
  signalAll(tx, about, ofs, kind)

/** Hears what happens, and `Missed` when others may not have been heard. @returns a function that ends it */
export const hear = <A extends About>(bus: Bus, about: A, of: string, heard: (what: Happening<A> | Missed) => void): (() => void) =>
  bus.on(topicOf(about, of), (what) => {
    if (isMissed(what) || isAbout(about, what)) heard(what)
  })
