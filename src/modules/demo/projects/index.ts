import { food } from './food.ts'
import type { Idea } from './idea.ts'
import { memory } from './memory.ts'
import { nature } from './nature.ts'
import { numbers } from './numbers.ts'
import { together } from './together.ts'
import { words } from './words.ts'

export type { Idea } from './idea.ts'

/** The sixty projects of the invented world. */
export const ideas: readonly Idea[] = [...together, ...nature, ...food, ...numbers, ...memory, ...words]
