import { randomUUID } from 'node:crypto'
import type { AppContext } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Files } from '../../../platform/files/index.ts'
import { NotHere } from '../../../platform/http/errors.ts'
import { type Insider, written } from '../insider.ts'
import { insist, lockOpen } from '../lock-space.ts'
import { mayAddPictures } from '../policy.ts'
import type { Space } from '../space.ts'
import { makeVariants, widths } from './variants.ts'

/** A picture whose files are kept and whose row is to be written. Sizes in pixels and bytes. */
export type StoredPicture = { key: string; width: number; height: number; bytes: number }
/** A picture that is part of a space. */
export type KeptPicture = { id: string; width: number; height: number }

export const fileKey = (key: string, width: number): string => `${key}-${width}.webp`

let busy: Promise<unknown> = Promise.resolve()
/** One picture at a time: a large one takes 240 MB while it is turned into WebP. */
const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
  const turn = busy.then(act, act)
  busy = turn.catch(() => {})
  return turn
}

/** Makes a picture's variants and keeps their files. @throws RuleBroken for what is no picture or too large */
export async function storePicture(files: Files, bytes: Uint8Array, field = 'picture'): Promise<StoredPicture> {
  const made = await inTurn(() => makeVariants(bytes, field))
  const name = randomUUID()
  const key = `pictures/${name.slice(0, 2)}/${name}`
  for (const file of made.files) await files.put(fileKey(key, file.width), file.bytes)
  return { key, width: made.width, height: made.height, bytes: made.files.reduce((sum, file) => sum + file.bytes.length, 0) }
}

/** Takes back what `storePicture` kept, when the row did not come about. */
export const discardPicture = (files: Files, { key }: StoredPicture): Promise<unknown> => Promise.all(widths.map((width) => files.remove(fileKey(key, width))))

/** Writes the row of a stored picture. */
export async function keepPicture(tx: Tx, actor: Insider, input: { space: Space; picture: StoredPicture & { alt: string }; postId?: string }): Promise<string> {
  const { space, picture, postId } = input
  insist(mayAddPictures(space), space, () => new NotHere())
  await lockOpen(tx, space)
  const { id } = await tx
    .insertInto('pictures')
    .values({
      project_id: space.id,
      post_id: postId ?? null,
      alt: picture.alt,
      width: picture.width,
      height: picture.height,
      bytes: picture.bytes,
      file_key: picture.key,
      ...written(actor),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/**
 * Adds a picture to a space: checks it by its content, removes its metadata, makes its variants.
 * @param input.alt what the picture shows, in words; required
 * @throws RuleBroken when it is no picture, too large, or the space is closed; NotHere when the actor may not
 */
export async function addPicture(
  app: Pick<AppContext, 'db' | 'files'>,
  actor: Insider,
  input: { space: Space; bytes: Uint8Array; alt: string },
): Promise<KeptPicture> {
  const { space, bytes, alt } = input
  insist(mayAddPictures(space), space, () => new NotHere())
  const stored = await storePicture(app.files, bytes)
  try {
    const id = await app.db.transaction().execute((tx) => keepPicture(tx, actor, { space, picture: { ...stored, alt } }))
    return { id, width: stored.width, height: stored.height }
  } catch (error) {
    await discardPicture(app.files, stored)
    throw error
  }
}
