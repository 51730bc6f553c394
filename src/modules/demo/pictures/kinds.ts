import type { Draw } from './draw.ts'
import { birds, hills, river, stars } from './landscapes.ts'
import { bread, chart, map, mosaic } from './things.ts'

/** What the pictures of the invented world can show. */
export const kinds = { birds, bread, chart, hills, map, mosaic, river, stars } as const satisfies Record<string, Draw>
export type Kind = keyof typeof kinds
