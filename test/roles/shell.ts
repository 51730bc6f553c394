import type { Rows } from './index.ts'

// biome-ignore format: a table
export const shell: Rows = {
  'POST /theme': '303     303     303     303     303     303     303     303',
}
