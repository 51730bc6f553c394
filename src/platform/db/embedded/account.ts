import { readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { OperatorError } from '../../operator-error.ts'

/** Who the database server runs as; undefined: whoever runs this program. */
export type Account = { uid: number; gid: number } | undefined

/**
 * Chooses the account of the database server. PostgreSQL refuses to run as root, so root
 * hands it to an unprivileged user: the owner of existing data, else `postgres` or `nobody`.
 * @param data the data directory, which may not exist yet
 */
export async function serverAccount(data: string): Promise<Account> {
  if (process.getuid?.() !== 0) return undefined
  const owner = await stat(data).catch(() => undefined)
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const users = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n').map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const user = users.find((fields) => fields[0] === name)
    if (user) return { uid: Number(user[2]), gid: Number(user[3]) }
  }
  throw new OperatorError(
    'PostgreSQL cannot run as root and there is no user "postgres" or "nobody": start OpenTwinning as an ordinary user, or set DATABASE_URL',
  )
}

/** Whether an account with no rights of its own may pass through every directory above `path`. */
export async function isReachable(path: string): Promise<boolean> {
  for (let above = dirname(path); ; above = dirname(above)) {
    const found = await stat(above).catch(() => undefined)
    if (found && !(found.mode & 0o001)) return false
    if (above === dirname(above)) return true
  }
}

/** Whether any account may read the file at `path`. */
export async function isReadableByAll(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found !== undefined && (found.mode & 0o004) !== 0 && (await isReachable(path))
}
