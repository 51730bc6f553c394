import { setTimeout as wait } from 'node:timers/promises'
import { collaborate, eventually } from '../../collaborator.ts'
import { makeClient, patience } from './ask.ts'
import type { Place } from './place.ts'

/** One thing somebody did: when it was due (ms, performance.now), how long it took from then, and what went wrong. */
export type Act = { who: string; due: number; ms: number; error?: string }
type Person = { who: string; act(): Promise<string | undefined>; leave(): void }

const every = 200

/**
 * People who mean no harm: each does one thing every 200 ms, one after the other. While one thing takes long, the things that
 * were due meanwhile count as having waited with it: an answer that comes after ten seconds is fifty late ones, not one.
 * @returns stops them and gives all they did
 */
export function watchOthers(url: string, place: Place): { stop(): Promise<Act[]> } {
  const people = [
    reader(url, 'visitor on the front page', '/en/'),
    reader(url, 'teacher looking for partners', '/partners?q=biology', place.sessions.teacher),
    reader(url, 'member in the journal', `/twinspaces/${place.space}`, place.sessions.teacher),
    reader(url, 'pupil reading a page', `/twinspaces/${place.space}/pages/${place.read}`, place.sessions.pupil),
    editor(url, place),
  ]
  const acts: Act[] = []
  let going = true
  const all = people.map(async ({ who, act }, at) => {
    await wait((every * at) / people.length)
    for (let due = performance.now(); going; ) {
      const error = await act()
      const end = performance.now()
      for (; due <= end; due += every) acts.push({ who, due, ms: Math.min(patience, end - due), ...(error ? { error } : {}) })
      await wait(Math.max(0, due - performance.now()))
    }
  })
  return {
    stop: async () => {
      going = false
      await Promise.all(all)
      for (const { leave } of people) leave()
      return acts
    },
  }
}

function reader(url: string, who: string, path: string, session?: string): Person {
  const client = makeClient(url)
  return {
    who,
    act: async () => {
      const { status, text } = await client.ask({ path, ...(session ? { session } : {}) })
      return status === 200 ? undefined : status === 0 ? text : String(status)
    },
    leave: client.end,
  }
}

/** Writes a word and waits until the program has acknowledged it. */
function editor(url: string, { edited, sessions }: Place): Person {
  const one = collaborate(url, sessions.teacher, edited)
  const saved = () => one.provider.isSynced && one.provider.unsyncedChanges === 0
  return {
    who: 'editor of another page',
    act: async () => {
      one.write('and so on')
      return eventually(saved, patience).then(
        () => undefined,
        () => 'not saved',
      )
    },
    leave: one.leave,
  }
}
