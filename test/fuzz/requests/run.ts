import type pg from 'pg'
import { runningEmbedded } from '../../../src/platform/db/embedded.ts'
import { makeDb, makePool } from '../../../src/platform/db/index.ts'
import { makeVarDir } from '../../faults/program.ts'
import { Chance } from './chance.ts'
import { compose, type Material, type Shot } from './compose.ts'
import { type Form, formsIn, linksIn } from './harvest.ts'
import { fieldNames, queryNames } from './names.ts'
import { newPlayers, refreshed } from './people.ts'
import { type Answer, makeSender } from './send.ts'
import { rivalsOf, type Target, targets } from './targets.ts'
import { type Stall, startWatched } from './watched.ts'

/** `enough` ends the run before all have been sent; `program`: the folder of another checkout, whose program is played with. */
export type Wish = {
  requests: number
  seed: number
  only?: string
  atOnce?: number
  onProgress?: (found: Findings) => void
  enough?: AbortSignal
  program?: string
}
export type Shown = { shot: Shot; answer: Answer }
/** What a run has found so far. `broken`: answers of 500 and above; `unanswered`: none at all. */
export type Findings = {
  sent: number
  byTarget: Map<string, { statuses: Map<number, number>; slowest: number }>
  broken: Shown[]
  unanswered: Shown[]
  stalls: { stall: Stall; during: Shown[] }[]
  maxStall: number
  heap: number
  log: string[]
}

export const tooLong = 200
const round = 4000
const refreshEvery = 100
const remembered = 4000

/** Starts the program, plays requests over its routes as every kind of person, and says what broke. */
export async function fuzz({ requests, seed, only = '', atOnce = 8, onProgress, enough, program: checkout }: Wish): Promise<Findings> {
  const { varDir, remove } = await makeVarDir()
  const program = await startWatched({ VAR_DIR: varDir, PROXY: 'on' }, checkout)
  const db = makeDb(makePool({ ...(await runningEmbedded(varDir)), max: 2 } as pg.PoolConfig))
  const sender = makeSender(program.url)
  const all = targets(only)
  const material: Material = {
    players: await newPlayers(db),
    admitted: new Map(),
    forms: new Map(),
    links: new Map(),
    fieldNames: await fieldNames(),
    queryNames: queryNames(),
  }
  const found: Findings = { sent: 0, byTarget: new Map(), broken: [], unanswered: [], stalls: [], maxStall: 0, heap: 0, log: program.lines }
  const recent: Shown[] = []
  const everyTarget = targets()
  try {
    await program.settled()
    const begun = performance.timeOrigin + performance.now()
    let number = 0
    while (number < requests && !enough?.aborted) {
      if (number > 0) material.players = number % round === 0 ? await newPlayers(db) : await refreshed(db, material.players.cast)
      const last = Math.min(requests, number + refreshEvery)
      await Promise.all(Array.from({ length: atOnce }, () => shootUntil(last)))
      look(begun)
      onProgress?.(found)
    }
    if (alive()) await program.settled()
    look(begun)
    return found

    async function shootUntil(last: number): Promise<void> {
      while (number < last && alive()) {
        const own = number++
        const chance = new Chance(seed * 1_000_003 + own)
        // Where only some are asked, the others still show the forms these are sent with.
        const target = chance.pick(only && chance.is(0.2) ? everyTarget : all)
        if (!chance.is(0.04)) await shoot(compose(chance, own, target, material))
        else {
          // Now and then several do at once what gets in each other's way.
          const rivals = chance.is(0.5) ? [target] : rivalsOf(target, everyTarget)
          const times = Math.min(2 + chance.whole(5), last - own)
          number += times - 1
          await Promise.all(Array.from({ length: times }, (_, at) => shoot(compose(chance, own + at, chance.pick(rivals), material, true))))
        }
      }
    }
  } finally {
    sender.end()
    await db.destroy()
    await program.end()
    remove()
  }

  function alive(): boolean {
    if (program.child.exitCode === null && program.child.signalCode === null) return true
    throw new Error(`the program has ended:\n${program.lines.slice(-30).join('\n')}`)
  }

  async function shoot(shot: Shot): Promise<void> {
    const shown: Shown = { shot, answer: { status: 0, type: '', text: '', from: performance.timeOrigin + performance.now(), to: Number.POSITIVE_INFINITY } }
    recent.push(shown)
    if (recent.length > remembered) recent.splice(0, remembered / 2)
    shown.answer = await sender.send(shot)
    const { status, type, text, from, to } = shown.answer
    found.sent++
    const of = found.byTarget.get(shot.target) ?? { statuses: new Map(), slowest: 0 }
    of.statuses.set(status, (of.statuses.get(status) ?? 0) + 1)
    of.slowest = Math.max(of.slowest, to - from)
    found.byTarget.set(shot.target, of)
    if (status === 200 || status === 422) noteAdmitted(shot)
    if (status >= 500) found.broken.push(shown)
    if (status === 0 && !mayBeCutOff(shot)) found.unanswered.push(shown)
    if (type.startsWith('text/html') && text.length < 500_000 && shot.number % 3 === 0) harvest(text, shot)
    shown.answer.text = text.slice(0, 200)
  }

  function noteAdmitted({ target, role }: Shot): void {
    const there = material.admitted.get(target) ?? []
    if (!there.includes(role)) material.admitted.set(target, [...there, role])
  }

  function harvest(page: string, { path, role }: Shot): void {
    for (const form of formsIn(page, path.split('?')[0] ?? '', role)) keep(material.forms, form.method, form.action, form)
    for (const link of linksIn(page)) keep(material.links, 'GET', link, link)
  }

  function keep<T extends Form | string>(into: Map<string, T[]>, method: string, address: string, what: T): void {
    const path = address.split('?')[0] ?? ''
    const target: Target | undefined = everyTarget.find((each) => each.method === method && each.pattern.test(path))
    if (!target) return
    const there = into.get(target.key) ?? []
    there.push(what)
    if (there.length > 12) there.shift()
    into.set(target.key, there)
  }

  function look(begun: number): void {
    for (const { at, max, heap } of program.beats) {
      if (at < begun) continue
      found.maxStall = Math.max(found.maxStall, max)
      found.heap = heap
    }
    for (const stall of program.stalls.splice(0)) {
      if (stall.to < begun || stall.blocked <= tooLong) continue
      found.stalls.push({ stall, during: recent.filter(({ answer }) => answer.from < stall.to && answer.to > stall.from) })
    }
  }
}

/** What is more than the program reads may be refused while it is still being sent, and the refusal lost with the connection. */
const mayBeCutOff = ({ path, headers, body }: Shot): boolean => path.length + headers.flat().join().length > 15_000 || body.length > 1_000_000
