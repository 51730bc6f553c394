const range = /^([0-3])-([0-3])$/
// ISCED 2011: level, category (4 general, 5 vocational), for 0 and 1 others; ISCED 1997: level and a letter for what comes after.
const codes: readonly RegExp[] = [/^([0-3])$/, /^(0)[12]0?$/, /^(1)00?$/, /^([23])[45]\d?$/, /^([23])[ABC]$/i]

/**
 * Levels of ISCED from 0 to 3 as registers write them: `1|2`, `1,2`, “ISCED 2”, 24 and 344 (ISCED 2011), 02 (pre-primary), 3A (ISCED 1997), 1-3.
 * @returns what is none of them, too: in `odd`
 */
export function iscedLevels(text: string): { levels: number[]; odd: string[] } {
  const parts = text
    .replace(/\bisced(?![a-z])[\s-]*(2011|1997|11|97)?/gi, ' ')
    .replace(/\b(level|niveau|nivel|livello|stufe)\b/gi, ' ')
    .replace(/(\d)\s*[-–]\s*(\d)/g, '$1-$2')
    .split(/[^\p{L}\p{N}-]+/u)
    .filter(Boolean)
  const levels = new Set<number>()
  const odd: string[] = []
  for (const part of parts) {
    const [, from, to] = range.exec(part) ?? []
    const [code] = codes.flatMap((pattern) => pattern.exec(part)?.[1] ?? [])
    if (from !== undefined && from <= (to ?? '')) for (let level = Number(from); level <= Number(to); level++) levels.add(level)
    else if (code !== undefined) levels.add(Number(code))
    else odd.push(part)
  }
  return { levels: [...levels].sort(), odd }
}
