import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The checkout's root, from src/ as well as from dist/src/. */
export const root: string = join(import.meta.dirname, import.meta.dirname.includes(`${join('dist', 'src')}`) ? '../../../..' : '../../..')

let manifest: Record<string, string> | undefined

/** Whether a file of this plain name was built. */
export const hasAsset = (name: string): boolean => asset(name) !== `/assets/${name}`

/**
 * The address of a built file by its plain name: `styles.css` → `/assets/styles-AB12.css`.
 * Unbuilt (unit tests), the plain name under /assets/.
 */
export function asset(name: string): string {
  const path = join(root, 'dist/public/manifest.json')
  manifest ??= existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {}
  return manifest[name] ?? `/assets/${name}`
}
