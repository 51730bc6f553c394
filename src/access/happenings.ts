import type { Reader } from '../platform/db/index.ts'
import { signal } from '../platform/live/bus.ts'

/**
 * What is told to every process when it commits, by what it is about: `space:<project>`, `page:<page>`, and `access:<id>` of a
 * person, a pupil or a project, which the tables tell themselves (db/migrations/0101_access_signals.sql).
 */
export type Happenings = {
  space: 'post-added' | 'post-removed' | 'post-restored' | 'comment-added' | 'comment-removed' | 'comment-restored' | 'pages-changed'
  page: 'set-aside'
  access: 'changed'
}

/** Where the bus tells of one of them. */
export const topicOf = (about: keyof Happenings, id: string): string => `${about}:${id}`

/** Tells it, when the transaction commits. @param of the space or page @param id what it happened to; the same, unless told */
export const publish = <About extends 'space' | 'page'>(tx: Reader, about: About, of: string, kind: Happenings[About], id = of): Promise<void> =>
  signal(tx, { topic: topicOf(about, of), kind, id })
