import type { Insider } from '../../access/actor.ts'
import type { AppContext } from '../context.ts'
import type { Db } from '../db/index.ts'

/** What is asked or noted of many open streams at once, with as many statements as of one. */
export type Round = (db: Db, all: readonly Listening[]) => Promise<void>
/**
 * An open stream.
 * @property token the session it was opened with; `of`: where its reader is, such as the id of a space
 * @property beat a sign of life is due
 * @property recheck its reader may have changed
 */
export type Listening = { token: string; actor: Insider; of: string; rounds: readonly Round[]; beat(): void; recheck(): void }

/** Milliseconds between signs of life. */
const every = 25_000

type Rounds = { all: Set<Listening>; timer: NodeJS.Timeout }
const rounds = new WeakMap<AppContext, Rounds>()

/** Has a stream take part in the rounds of its process, which cost the same however many are open. @returns takes it out */
export function joinRounds(app: AppContext, one: Listening): () => void {
  const own = rounds.get(app) ?? begin(app)
  own.all.add(one)
  return () => {
    own.all.delete(one)
    if (own.all.size > 0 || rounds.get(app) !== own) return
    clearInterval(own.timer)
    rounds.delete(app)
  }
}

function begin(app: AppContext): Rounds {
  const all = new Set<Listening>()
  const round = () => void goRounds(app).catch((error) => app.log.warn({ error: String(error) }, 'what a round asks of open pages could not be asked'))
  const own = { all, timer: setInterval(round, every) }
  rounds.set(app, own)
  return own
}

/** One round: every stream gives a sign of life, and each kind of round is gone with those that take part in it. */
export async function goRounds(app: AppContext): Promise<void> {
  const all = [...(rounds.get(app)?.all ?? [])]
  for (const one of all) one.beat()
  for (const round of new Set(all.flatMap((one) => one.rounds)))
    await round(
      app.db,
      all.filter((one) => one.rounds.includes(round)),
    )
}
