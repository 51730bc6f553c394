import { part } from './parts.ts'

/** Why nothing more can be written. */
export type Over = 'ended' | 'refused' | 'full' | 'anew'
/** What is said when there has been no connection for some seconds: nothing could be opened yet, and why; what was written cannot be sent. */
export type Silence = 'unreached' | 'blocked' | 'held'
type State = 'saved' | 'saving' | 'offline' | 'reading' | Silence | Over

/** The line that says whether what was written is saved. @param again connects at once, when somebody asks for it */
export function makeSaveState(root: HTMLElement, again: () => void) {
  const line = part(root, 'state')
  const button = part(root, 'again')
  const waiting = line.textContent
  let connected = false
  let everConnected = false
  let unsent = 0
  let reading = false
  let over: Over | undefined
  let silence: Silence | undefined
  let timer = 0
  let coming: State | undefined
  let trying = false

  const now = (): State => over ?? (connected ? (reading ? 'reading' : unsent > 0 ? 'saving' : 'saved') : (silence ?? 'offline'))
  function show(): void {
    coming = undefined
    line.dataset.state = now()
    line.textContent = root.dataset[now()] ?? ''
    button.hidden = now() !== silence
  }
  // Milliseconds until a state is said. What is not saved yet is never called saved; only good news and short silences wait.
  const patience = (state: State): number => (state === 'saved' ? 400 : state === 'offline' && unsent === 0 ? 1500 : 0)
  function soon(): void {
    if (!everConnected && !over && !silence) return
    if (trying && !connected && !over) return
    const state = now()
    if (state === coming) return
    clearTimeout(timer)
    coming = state === line.dataset.state ? undefined : state
    if (coming) timer = window.setTimeout(show, patience(coming))
  }
  button.onclick = () => {
    trying = true
    clearTimeout(timer)
    coming = undefined
    delete line.dataset.state
    line.textContent = waiting
    again()
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
    silent(value: Silence | undefined) {
      trying = false
      silence = value
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
      button.hidden = true
    },
  }
}
