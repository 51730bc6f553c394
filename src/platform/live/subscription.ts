import type { Insider } from '../../access/actor.ts'
import type { AppContext } from '../context.ts'
import { makeTurns } from '../turns.ts'
import { isMissed, type Signal } from './bus.ts'
import { standingMark } from './marks.ts'
import { numbersOf } from './numbers.ts'
import { refresh, refreshSoon } from './refresh.tsx'
import { joinRounds, type Round } from './rounds.ts'
import { countIn } from './streams.ts'

/** A reader as they are now. `standing`: what of it decides how a page looks; when it becomes another, the page fetches itself again. */
export type Standing = { standing: string }

/** What a stream hears, and the Turbo Streams by which a page changes itself then; '' for nothing. */
export type Hearing<R> = { about: string; topic: string; markupFor(signal: Signal, reader: R): Promise<string> }

/**
 * What somebody hears.
 * @property token their session; `of`: where they are, such as the id of a space
 * @property enter the reader as they are now; undefined when there is nothing for them here
 * @property rechecks topics of what may change that
 * @property rounds what is asked or noted of them as long as they are there
 */
export type Reading<R extends Standing> = {
  token: string
  actor: Insider
  of: string
  enter(): Promise<R | undefined>
  hears: readonly Hearing<R>[]
  rechecks: readonly string[]
  rounds: readonly Round[]
}
/** Where events go. `send` answers whether the client keeps up. */
export type Outlet = { send(text: string): boolean; close(): void }

/** After the database was away, all readers are asked at once who they are: by turns, lest pages get no connection. */
const entering = makeTurns({ together: 4, waiting: Number.POSITIVE_INFINITY, seconds: 60, refusal: 'forms.crowded' })

/** Milliseconds until a browser comes back, another for each: all come back when a process ends. */
const comeBackAfter = (): number => 1_500 + Math.round(Math.random() * 3_000)
/** Until one that gave way does; the page somebody turns to comes back at once. */
const aWhile = 300_000

/**
 * One open page. What its reader may see is asked when it opens, and again at every signal that it may have changed, which comes
 * before whatever happens after: nothing is told to whoever has lost their place. What happens is told in order, and by its
 * number once; a page that has missed something fetches itself again.
 */
export class Subscription<R extends Standing> {
  #ended = false
  #standing: string | undefined
  #reader: Promise<R | undefined> | undefined
  #rechecking = false
  #turn: Promise<void> = Promise.resolve()
  readonly #told = new Map<string, number>()
  readonly #undo: (() => void)[] = []
  readonly #app: AppContext
  readonly #reading: Reading<R>
  readonly #seen: (name: string) => string | undefined
  readonly #outlet: Outlet

  /** @param seen how far the page has been told already, by the names of `Marks`; undefined for what it does not say */
  constructor(app: AppContext, reading: Reading<R>, seen: (name: string) => string | undefined, outlet: Outlet) {
    this.#app = app
    this.#reading = reading
    this.#seen = seen
    this.#outlet = outlet
    this.#standing = seen(standingMark)
  }

  begin(): void {
    const { bus } = this.#app
    const { token, actor, of, hears, rechecks, rounds } = this.#reading
    const recheck = () => this.#recheck()
    this.#undo.push(
      ...hears.map((hearing) => bus.on(hearing.topic, (signal) => this.#hear(hearing, signal))),
      ...rechecks.map((topic) => bus.on(topic, recheck)),
      joinRounds(this.#app, { token, actor, of, rounds, beat: () => this.#say(':\n\n'), recheck }),
      countIn(this.#app, { actorId: actor.id, end: () => this.end(), giveWay: () => this.#giveWay() }),
    )
    this.#say(`retry: ${comeBackAfter()}\n\n`)
    this.#inTurn(() => this.#catchUp())
  }

  /** Of many pages of one reader the oldest stay away for a while: at once they would take each other's place in turn. */
  #giveWay(): void {
    this.#say(`retry: ${aWhile}\n\n`)
    this.end()
  }

  end(): void {
    if (this.#ended) return
    this.#ended = true
    for (const undo of this.#undo) undo()
    this.#outlet.close()
  }

  #inTurn(act: (reader: R) => void | Promise<void>): void {
    this.#turn = this.#turn
      .then(async () => {
        const reader = this.#ended ? undefined : await (this.#reader ??= this.#enter())
        if (reader) await act(reader)
      })
      .catch((error) => {
        this.#app.log.warn({ error: String(error) }, 'a live page was let go')
        this.end()
      })
  }

  /** The reader as they are now; when they may no longer be here, the page fetches itself again and this ends. */
  async #enter(): Promise<R | undefined> {
    const reader = await entering.run(this.#reading.actor.id, this.#reading.enter)
    const before = this.#standing
    this.#standing = reader?.standing
    if (!reader || (before !== undefined && before !== reader.standing)) this.#tell(refresh)
    if (!reader) this.end()
    return reader
  }

  /** What is told from here on is told to the reader as they will be then. */
  #recheck(): void {
    if (this.#rechecking) return
    this.#rechecking = true
    this.#turn = this.#turn.then(() => {
      this.#rechecking = false
      this.#reader = undefined
    })
    this.#inTurn(() => {})
  }

  /** Whether anything has happened that the page does not show. Asked when it listens already: what comes after is told by its number. */
  async #catchUp(): Promise<void> {
    const { hears } = this.#reading
    const numbers = await numbersOf(
      this.#app.pool,
      hears.map(({ topic }) => topic),
    )
    for (const [topic, number] of numbers) this.#told.set(topic, number)
    const hasMissed = hears.some(({ about, topic }) => {
      const seen = this.#seen(about)
      return seen !== undefined && seen !== String(numbers.get(topic))
    })
    this.#tell(hasMissed ? refresh : '')
  }

  #hear(hearing: Hearing<R>, signal: Signal): void {
    this.#inTurn(async (reader) => {
      const told = this.#told.get(hearing.topic) ?? 0
      if (isMissed(signal) ? signal.number === told : signal.number <= told) return
      const markup = isMissed(signal) ? refreshSoon : await hearing.markupFor(signal, reader)
      this.#told.set(hearing.topic, signal.number)
      this.#tell(markup)
    })
  }

  /** One event, with how far the page has been told then, which the browser sends back when it comes again. */
  #tell(markup: string): void {
    const id = new URLSearchParams()
    if (this.#standing !== undefined) id.set(standingMark, this.#standing)
    for (const { about, topic } of this.#reading.hears) if (this.#told.has(topic)) id.set(about, String(this.#told.get(topic)))
    const lines = markup ? markup.split('\n').map((line) => `data: ${line}\n`) : []
    this.#say(`id: ${id}\n${lines.join('')}\n`)
  }

  #say(text: string): void {
    if (!this.#ended && !this.#outlet.send(text)) this.end()
  }
}
