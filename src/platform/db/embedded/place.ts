import { createHash, randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OperatorError } from '../../operator-error.ts'
import { type Account, isReachable } from './account.ts'

/** Where root keeps what an unprivileged database server could not reach in the checkout. */
export const sharedFolder = '/var/lib/opentwinning'

/** The folders of one database server. */
export type Place = { folder: string; data: string; socket: string; log: string }

/**
 * Finds the folders of the database server: `<varDir>/postgres`, or, for root when other
 * users cannot reach `varDir`, a folder below /var/lib that `<varDir>/postgres.location` names.
 * @param varDir absolute path
 * @throws OperatorError when the named folder is gone
 */
export async function findPlace(varDir: string): Promise<Place> {
  const folder = await findFolder(varDir)
  const socket = join(folder, 'socket')
  // A socket's whole path must fit into 107 bytes, of which PostgreSQL's file names take 19.
  const short = Buffer.byteLength(socket) <= 88
  return {
    folder,
    data: join(folder, 'data'),
    socket: short ? socket : join(tmpdir(), `opentwinning-${digest(folder)}`),
    log: join(folder, 'postgres.log'),
  }
}

/** Creates the folders of a place; `socket` is closed to everybody but the server's account. */
export async function preparePlace(place: Place, account: Account): Promise<void> {
  await mkdir(place.folder, { recursive: true })
  await chmod(place.folder, account ? 0o711 : 0o700)
  await mkdir(place.socket, { recursive: true, mode: 0o700 })
  const { uid } = await stat(place.socket)
  const mine = process.getuid?.() ?? uid
  if (uid !== mine && uid !== account?.uid) {
    throw new OperatorError(`${place.socket} belongs to another user: remove it`)
  }
  await chmod(place.socket, 0o700)
  await own(place.socket, account)
}

/** Hands a file or folder to the server's account. */
export async function own(path: string, account: Account): Promise<void> {
  if (account) await chown(path, account.uid, account.gid)
}

async function findFolder(varDir: string): Promise<string> {
  const pointer = join(varDir, 'postgres.location')
  const named = (await readFile(pointer, 'utf8').catch(() => '')).trim()
  if (named) {
    if (await stat(named).catch(() => undefined)) return named
    throw new OperatorError(`${pointer} says the database is in ${named}, which is not there: bring it back, or delete ${pointer} to begin with an empty one`)
  }
  const inside = join(varDir, 'postgres')
  if (process.getuid?.() !== 0 || (await isReachable(inside))) return inside
  await mkdir(sharedFolder, { recursive: true })
  await chmod(sharedFolder, 0o755)
  // A new name each time: deleting varDir means beginning anew.
  const outside = join(sharedFolder, `${digest(varDir)}-${randomBytes(3).toString('hex')}`)
  await mkdir(outside, { mode: 0o711 })
  await writeFile(pointer, `${outside}\n`)
  return outside
}

function digest(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 8)
}
