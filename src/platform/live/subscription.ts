import type { Insider } from '../../../access/actor.ts'
import { topicOf } from '../../../access/happenings.ts'
import type { AppContext } from '../../../platform/context.ts'
import type { Locale } from '../../../platform/i18n/index.ts'
import { missed, type Signal } from '../../../platform/live/bus.ts'
import { loadSpace, type Space } from '../space.ts'
import type { Listener, LiveContent } from './content.ts'
import { touchPresence } from './presence.ts'
import { refresh } from './refresh.tsx'
import { joinRounds } from './rounds.ts'
import { countIn } from './streams.ts'

/** A clock of the program and one of the database may differ by this. */
const slack = 2_000

/** Whoever opened the stream, and from when on the page does not know what happened (`since`, in milliseconds). */
export type Reading = { token: string; actor: Insider; locale: Locale; space: Space; since: number | undefined; content: LiveContent }
/** Where events go. `say` answers whether the client keeps up. */
export type Outlet = { send(text: string): boolean; close(): void }

/**
 * One open page of a space. What its reader may see is asked when it opens, and again at every signal that it may have
 * changed, which comes before whatever happens after: nothing is told to whoever has lost their place. What happens is told in order.
 */
export class Subscription {
  #ended = false
  #standing: Space
  #listener: Promise<Listener | undefined> | undefined
  #turn: Promise<void> = Promise.resolve()
  readonly #undo: (() => void)[] = []
  readonly #app: AppContext
  readonly #reading: Reading
  readonly #outlet: Outlet

  constructor(app: AppContext, reading: Reading, outlet: Outlet) {
    this.#app = app
    this.#reading = reading
    this.#outlet = outlet
    this.#standing = reading.space
  }

  begin(): void {
    const { space, actor, since, token } = this.#reading
    const recheck = () => this.#recheck()
    this.#undo.push(
      this.#app.bus.on(topicOf('space', space.id), (signal) => {
        if (signal.kind === missed) recheck()
        this.#inTurn((listener) => this.#tell(signal, listener))
      }),
      this.#app.bus.on(topicOf('access', space.id), recheck),
      this.#app.bus.on(topicOf('access', actor.id), recheck),
      joinRounds(this.#app, { token, projectId: space.id, actor, beat: () => this.#say(`id: ${Date.now()}\n\n`), recheck }),
      countIn(this.#app, { actorId: actor.id, end: () => this.end() }),
    )
    this.#say('retry: 3000\n\n')
    this.#inTurn(async (listener) => {
      await touchPresence(this.#app.db, space.id, actor)
      if (since !== undefined) await this.#catchUp(listener, since - slack)
    })
  }

  end(): void {
    if (this.#ended) return
    this.#ended = true
    for (const undo of this.#undo) undo()
    this.#outlet.close()
  }

  #inTurn(act: (listener: Listener) => Promise<void>): void {
    this.#turn = this.#turn
      .then(async () => {
        const listener = this.#ended ? undefined : await (this.#listener ??= this.#enter())
        if (listener) await act(listener)
      })
      .catch((error) => {
        this.#app.log.warn({ error: String(error) }, 'a live page was let go')
        this.end()
      })
  }

  /** The reader as they are now; when they may no longer be here, the page fetches itself again and this ends. */
  async #enter(): Promise<Listener | undefined> {
    const { token, locale, space: opened } = this.#reading
    const actor = await this.#app.loadActor(token)
    const space = await loadSpace(this.#app.db, actor, opened.id)
    if (!space || space.role !== this.#standing.role || space.state !== this.#standing.state) this.#say(event(refresh))
    if (!space) this.end()
    this.#standing = space ?? this.#standing
    return space && { app: this.#app, actor, locale, space }
  }

  /** What is told from here on is told to the reader as they will be then. */
  #recheck(): void {
    this.#turn = this.#turn.then(() => void (this.#listener = undefined))
    this.#inTurn(async () => {})
  }

  async #tell(signal: Signal, listener: Listener): Promise<void> {
    if (signal.kind === missed) return this.#catchUp(listener, Number(signal.id) - slack)
    const markup = await this.#reading.content.markupFor(signal, listener)
    if (markup) this.#say(event(markup))
  }

  async #catchUp(listener: Listener, since: number): Promise<void> {
    const happened = await this.#reading.content.missedSince(listener.app.db, listener.space, since)
    if (!happened) this.#say(event(refresh))
    for (const signal of happened ?? []) await this.#tell(signal, listener)
  }

  #say(text: string): void {
    if (!this.#ended && !this.#outlet.send(text)) this.end()
  }
}

/** One event; its id is the moment, which the browser sends back when it reconnects. */
const event = (markup: string): string =>
  `id: ${Date.now()}\n${markup
    .split('\n')
    .map((line) => `data: ${line}\n`)
    .join('')}\n`
