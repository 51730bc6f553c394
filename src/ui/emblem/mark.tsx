import { type Html, raw } from '../../platform/html/html.ts'

/**
 * The product's mark: two tiles that fit. `icon.svg` holds the same drawing for the browser's tab.
 * @param size height in CSS pixels, 24 unless told
 */
export function Mark({ size = 24 }: { size?: number }): Html {
  return raw(
    `<svg class="mark" width="${(size * 49) / 24}" height="${size}" viewBox="0 0 49 24" aria-hidden="true"><path class="one" d="M3 0h20v6.5a5.5 5.5 0 0 1 0 11V24H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z"/><path class="two" d="M25.5 0H46a3 3 0 0 1 3 3v18a3 3 0 0 1-3 3H25.5v-4.52a8 8 0 0 0 0-14.96z"/></svg>`,
  )
}
