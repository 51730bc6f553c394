/** Bands of pupils' ages as people choose them. What is stored is from and to: see `agesOf`. Words: `vocabularies.ages.<code>`. */
export const ageBands = ['0-5', '6-8', '9-11', '12-15', '16-19'] as const
export type AgeBand = (typeof ageBands)[number]

/** The youngest and the oldest age of a band, in years, both within it. */
export function agesOf(band: AgeBand): { from: number; to: number } {
  const [from = 0, to = 0] = band.split('-').map(Number)
  return { from, to }
}

/** The bands that a range of ages touches, youngest first; none when nothing is known. */
export function bandsOf(from: number | null, to: number | null): AgeBand[] {
  if (from === null || to === null) return []
  return ageBands.filter((band) => from <= agesOf(band).to && to >= agesOf(band).from)
}
