import { glob, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** How long something may be on its way in: milliseconds. */
const longest = 3_600_000

/** Removes what a program that was killed left of uploads in the local folder, once it is an hour old. */
export async function sweep(folder: string): Promise<void> {
  for await (const name of glob(['incoming/*', '**/*.part'], { cwd: folder })) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (found && found.mtimeMs < Date.now() - longest) await rm(path, { force: true })
  }
}
