import { cursorOf } from './cursor.ts'

/** How others see someone who has the page open. `tone`: 0–7, which of the caret colours. */
export type Shown = { id: string; name: string; tone: number }
type States = Map<number, Record<string, unknown>>

/** The caret colour of an id: the same on every page. */
export function toneOf(id: string): number {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 8
  return sum
}

/**
 * Lets a connection speak of itself only, under its own name: what a browser says of others, or calls itself, is not believed.
 * @param own the editor this connection has spoken for so far
 * @param mayBe whether the connection may speak for an editor it has not spoken for yet
 * @returns the editor it speaks for
 */
export function speakForSelf(states: States, shown: Shown, own: number | undefined, mayBe: (client: number) => boolean): number | undefined {
  // The first that says anything is the browser's own: the library adds an empty one.
  const self = own ?? [...states].find(([client, state]) => isObject(state) && Object.keys(state).length > 0 && mayBe(client))?.[0]
  for (const [client, state] of states) {
    if (client !== self) states.delete(client)
    else states.set(client, { ...(isObject(state) ? cursorOf(state.cursor) : {}), user: shown })
  }
  return self
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null
