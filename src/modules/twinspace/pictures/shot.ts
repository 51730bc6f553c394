import type { Shot } from '../../../ui/index.ts'
import type { Picture } from '../journal/items.ts'
import { pictureUrl } from '../urls.ts'
import { widths } from './widths.ts'

/** A picture as ui shows it: its variants up to its own width. */
export function shotOf(spaceId: string, { id, alt, width, height }: Picture): Shot {
  const useful = widths.filter((_, at) => at === 0 || (widths[at - 1] as number) < width)
  return { alt, width, height, sources: useful.map((each) => ({ width: Math.min(each, width), src: pictureUrl(spaceId, id, each) })) }
}
