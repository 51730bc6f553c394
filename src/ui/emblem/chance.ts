/** A row of even choices that is always the same for the same id (FNV-1a, then xorshift32). */
export function chance(id: string): (choices: number) => number {
  let state = 0x811c9dc5
  for (let i = 0; i < id.length; i++) state = Math.imul(state ^ id.charCodeAt(i), 0x01000193)
  state = Math.imul(state ^ (state >>> 16), 0x45d9f3b) || 1
  return (choices) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % choices
  }
}
