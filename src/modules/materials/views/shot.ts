import type { Shot } from '../../../ui/index.ts'
import { widths } from '../pictures/widths.ts'
import { picturePageUrl, pictureUrl } from '../urls.ts'

/** A picture: what it shows in words, and its size in pixels. */
export type Picture = { id: string; alt: string; width: number; height: number }

/** A picture as ui shows it: its variants up to its own width. */
export function shotOf(spaceId: string, { id, alt, width, height }: Picture): Shot {
  const useful = widths.filter((_, at) => at === 0 || (widths[at - 1] as number) < width)
  return {
    alt,
    width,
    height,
    href: picturePageUrl(spaceId, id),
    sources: useful.map((each) => ({ width: Math.min(each, width), src: pictureUrl(spaceId, id, each) })),
  }
}
