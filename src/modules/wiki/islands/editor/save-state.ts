import { part } from './parts.ts'

/** Why nothing more can be written. */
export type Over = 'ended' | 'refused' | 'full' | 'anew'
type State = 'saved' | 'saving' | 'offline' | 'reading' | Over

/** The line that says whether what was written is saved. */
export function makeSaveState(root: HTMLElement) {
  const line = part(root, 'state')
  const waiting = line.textContent
  let connected = false
  let everConnected = false
  let unsent = 0
  let reading = false
  let over: Over | undefined
  let timer = 0
  let coming: State | undefined

  const now = (): State => over ?? (connected ? (reading ? 'reading' : unsent > 0 ? 'saving' : 'saved') : 'offline')
  function show(): void {
    coming = undefined
    line.dataset.state = now()
    line.textContent = root.dataset[now()] ?? ''
  }
  // Milliseconds until a state is said. What is not saved yet is never called saved; only good news and short silences wait.
  const patience = (state: State): number => (state === 'saved' ? 400 : state === 'offline' && unsent === 0 ? 1500 : 0)
  function soon(): void {
    if (!everConnected && !over) return
    const state = now()
    if (state === coming) return
    clearTimeout(timer)
    coming = state === line.dataset.state ? undefined : state
    if (coming) timer = window.setTimeout(show, patience(coming))
  }
  return {
    connected(value: boolean) {
      connected = value
      everConnected ||= value
      soon()
    },
    unsent(value: number) {
      unsent = value
      soon()
    },
    reading(value: boolean) {
      reading = value
      soon()
    },
    over(why: Over) {
      over ??= why
      soon()
    },
    get isOver() {
      return over !== undefined
    },
    end() {
      clearTimeout(timer)
      delete line.dataset.state
      line.textContent = waiting
    },
  }
}
