/**
 * Shares a total out by weight (largest remainder), everybody getting at least `least`.
 * @returns whole numbers that add up to `total`
 */
export function share(total: number, weights: Readonly<Record<string, number>>, least: number): Map<string, number> {
  const codes = Object.keys(weights)
  const sum = codes.reduce((all, code) => all + (weights[code] ?? 0), 0)
  const free = total - least * codes.length
  const exact = codes.map((code) => ({ code, part: ((weights[code] ?? 0) / sum) * free }))
  const shares = new Map(exact.map(({ code, part }) => [code, least + Math.floor(part)]))
  const left = total - [...shares.values()].reduce((all, each) => all + each, 0)
  const nearest = exact.sort((one, other) => (other.part % 1) - (one.part % 1) || one.code.localeCompare(other.code)).slice(0, left)
  for (const { code } of nearest) shares.set(code, (shares.get(code) ?? 0) + 1)
  return shares
}
