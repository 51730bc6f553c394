type Turn<T> = { running: Promise<T>; next?: Promise<T> }

/**
 * Does something for a key, never twice at once for the same one. Who asks while it is under way waits for one more round,
 * which begins after the asking, together with everyone else who asks meanwhile.
 */
export function inTurn<Key, T>(act: (key: Key) => Promise<T>): (key: Key) => Promise<T> {
  const turns = new Map<Key, Turn<T>>()
  function ask(key: Key): Promise<T> {
    const turn = turns.get(key)
    if (turn) return (turn.next ??= turn.running.then(() => ask(key)))
    const running = act(key).finally(() => turns.delete(key))
    turns.set(key, { running })
    return running
  }
  return ask
}
