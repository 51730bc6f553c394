import { part } from './parts.ts'

type State = 'saved' | 'saving' | 'offline' | 'reading' | 'ended' | 'refused'

// In milliseconds.
const patience: Partial<Record<State, number>> = { offline: 1500, saving: 400 }

/** The line that says whether what was written is saved. */
export function makeSaveState(root: HTMLElement) {
  const line = part(root, 'state')
  const waiting = line.textContent
  let connected = false
  let everConnected = false
  let unsent = 0
  let reading = false
  let over: 'ended' | 'refused' | undefined
  let timer = 0
  let coming: State | undefined

  const now = (): State => over ?? (connected ? (reading ? 'reading' : unsent > 0 ? 'saving' : 'saved') : 'offline')
  function show(): void {
    coming = undefined
    line.dataset.state = now()
    line.textContent = root.dataset[now()] ?? ''
  }
  // Short silences and the moment between a key and its answer are not worth a word.
  function soon(): void {
    if (!everConnected && !over) return
    const state = now()
    if (state === coming) return
    clearTimeout(timer)
    coming = state === line.dataset.state ? undefined : state
    if (coming) timer = window.setTimeout(show, patience[coming] ?? 0)
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
    over(why: 'ended' | 'refused') {
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
