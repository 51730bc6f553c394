import type { Actor } from '../../../access/actor.ts'
import type { AppContext } from '../../../platform/context.ts'
import type { Reader } from '../../../platform/db/index.ts'
import type { Locale } from '../../../platform/i18n/index.ts'
import type { Signal } from '../../../platform/live/bus.ts'
import type { Space } from '../space.ts'

/** Who listens, as they are at this moment. */
export type Listener = { app: AppContext; actor: Actor; locale: Locale; space: Space }

/**
 * What sections of a space show while it is open: given to the stream where the program is put together (src/routes.ts).
 * @property markupFor the Turbo Streams by which a page changes itself, in the listener's language, for the listener's role; '' for nothing
 * @property missedSince what happened while a page was not listening, oldest first; undefined when that is too much to tell
 */
export type LiveContent = {
  markupFor(signal: Signal, listener: Listener): Promise<string>
  missedSince(db: Reader, space: Space, since: number): Promise<Signal[] | undefined>
}
