import { type Html, raw } from '../../platform/html/html.ts'
import { draw } from './emblem.tsx'

/**
 * Two emblems that interlock: the first has the knob, the second the place for it.
 * Same two ids the other way round give the same picture. Decoration, as Emblem.
 * @param size height in CSS pixels, 40 unless told; the width is twice that
 */
export function TwinEmblem({ ids, size = 40 }: { ids: readonly [string, string]; size?: number }): Html {
  const [first, second] = [...ids].sort().map(draw) as [ReturnType<typeof draw>, ReturnType<typeof draw>]
  return raw(
    `<svg class="emblem twin" width="${size * 2}" height="${size}" viewBox="0 0 96 48" aria-hidden="true">${first.inner}<svg x="48" width="48" height="48" viewBox="0 0 48 48">${second.inner}</svg>` +
      `<path fill="${first.ground}" d="M47.5 14a10 10 0 0 1 0 20z"/><circle cx="50.5" cy="24" r="2.8" fill="${first.figure}"/><path class="joint" d="M48 0v14a10 10 0 0 1 0 20v14" fill="none" stroke-width="2"/></svg>`,
  )
}

/** Up to `most` emblems in a row, the rest as a number; two are shown interlocked. */
export function Emblems({ ids, size = 40, max = 4 }: { ids: readonly string[]; size?: number; max?: number }) {
  if (ids.length === 2) return <TwinEmblem ids={[ids[0] as string, ids[1] as string]} size={size} />
  const rest = ids.length - max
  return (
    <span class="emblems">
      {ids
        .slice(0, max)
        .map((id) => raw(`<svg class="emblem" width="${size}" height="${size}" viewBox="0 0 48 48" aria-hidden="true">${draw(id).inner}</svg>`))}
      {rest > 0 && <span class="label">+{rest}</span>}
    </span>
  )
}
