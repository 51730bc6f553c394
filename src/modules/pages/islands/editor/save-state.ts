import { part } from './parts.ts'

type State = 'saved' | 'saving' | 'offline' | 'reading' | 'ended' | 'refused'

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

  const now = (): State => over ?? (connected ? (reading ? 'reading' : unsent > 0 ? 'saving' : 'saved') : 'offline')
  function show(): void {
    const state = now()
    if (line.dataset.state === state) return
    line.dataset.state = state
    line.textContent = root.dataset[state] ?? ''
  }
  // Short silences and the moment between a key and its answer are not worth a word.
  function soon(): void {
    clearTimeout(timer)
    if (!everConnected && !over) return
    const state = now()
    timer = window.setTimeout(show, state === 'offline' ? 1500 : state === 'saving' ? 400 : 0)
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
