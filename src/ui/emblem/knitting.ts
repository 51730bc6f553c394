/**
 * A knitting chart of 8 × 8 stitches: a quarter of 4 × 4, mirrored along its diagonal and both axes, as mittens and blankets are.
 * Neither too empty nor too full, and never a bare cross.
 * @param pick even choices, as `chance` gives them
 */
export function knitting(pick: (choices: number) => number): string {
  for (;;) {
    const quarter = Array.from({ length: 4 }, () => [false, false, false, false])
    let filled = 0
    for (let y = 0; y < 4; y++) {
      for (let x = y; x < 4; x++) {
        if (pick(2) === 0) continue
        ;(quarter[y] as boolean[])[x] = true
        ;(quarter[x] as boolean[])[y] = true
        filled += x === y ? 1 : 2
      }
    }
    const cross = new Set(quarter.map((row) => row[3])).size === 1
    if (filled >= 6 && filled <= 11 && !cross) return `<path d="${stitches(quarter)}"/>`
  }
}

function stitches(quarter: readonly (readonly boolean[])[]): string {
  let d = ''
  for (let y = 0; y < 8; y++) {
    const half = quarter[y < 4 ? y : 7 - y] as readonly boolean[]
    const row = [...half, ...half.toReversed()].map((on) => (on ? '#' : ' ')).join('')
    for (const { 0: run, index } of row.matchAll(/#+/g)) d += `M${index * 6} ${y * 6}h${run.length * 6}v6h-${run.length * 6}z`
  }
  return d
}
