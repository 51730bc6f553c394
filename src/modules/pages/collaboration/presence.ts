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
 * @returns the editor it speaks for
 */
export function speakForSelf(states: States, shown: Shown, own: number | undefined): number | undefined {
  // The first that says anything is the browser's own: the library adds an empty one.
  const self = own ?? [...states].find(([, state]) => Object.keys(state).length > 0)?.[0]
  for (const [client, state] of states) {
    if (client !== self) states.delete(client)
    else states.set(client, { ...('cursor' in state ? { cursor: state.cursor } : {}), user: shown })
  }
  return self
}
