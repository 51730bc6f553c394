import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../platform/http/assets.ts'

/** Words and places of the invented world: data/<name>.json. */
export const data = <T>(name: string): T => JSON.parse(readFileSync(join(root, `src/modules/demo/data/${name}.json`), 'utf8')) as T
