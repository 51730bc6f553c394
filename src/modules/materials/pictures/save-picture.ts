import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Insider } from '../../../access/actor.ts'
import type { AppContext } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Files } from '../../../platform/files/index.ts'
import type { FormFile } from '../../../platform/http/form.ts'
import type { Space } from '../../space/index.ts'
import { authorize, lockOpen, written } from '../../space/index.ts'
import { mayAddPictures } from '../policy.ts'
import { decode, patience } from './decoder.ts'
import { widths } from './widths.ts'

/** A picture whose files are kept and whose row is to be written. Sizes in pixels and bytes. */
export type StoredPicture = { key: string; width: number; height: number; bytes: number }
/** A picture's file on its way in, as it is spoken of: its name, and the field of the form it came in. */
export type Upload = Pick<FormFile, 'path' | 'name' | 'field'>
/** A picture that is part of a space. */
export type SavedPicture = { id: string; width: number; height: number }

export const fileKey = (key: string, width: number): string => `${key}-${width}.webp`

/** Where the files of a new picture lie. */
export function newKey(): string {
  const name = randomUUID()
  return `pictures/${name.slice(0, 2)}/${name}`
}

/**
 * Makes the widths of an uploaded picture and keeps them; the upload itself is not kept.
 * @param actor whose picture it is: everybody's get their turn
 * @param late when it aborts, its turn must have come; after `patience`, unless told
 * @throws RuleViolation for what is no picture or too large, beside its field; Overloaded when it would take too long, or there is no room
 */
export async function storePicture(
  files: Files,
  actor: Insider,
  { path, ...said }: Upload,
  late = AbortSignal.timeout(patience * 1000),
): Promise<StoredPicture> {
  const key = newKey()
  const name = key.slice(key.lastIndexOf('/') + 1)
  const folder = await files.incoming()
  const to = Object.fromEntries(widths.map((width) => [width, join(folder, `${name}-${width}`)]))
  try {
    const created = await files.writing(() => decode(actor.id, { from: path, to }, said, late))
    await putAll(files, key, to)
    return { key, ...created }
  } finally {
    await Promise.all(Object.values(to).map((each) => rm(each, { force: true })))
  }
}

async function putAll(files: Files, key: string, from: Readonly<Record<number, string>>): Promise<void> {
  try {
    for (const width of widths) await files.put(fileKey(key, width), from[width] as string)
  } catch (error) {
    await discardPicture(files, { key })
    throw error
  }
}

/** Removes the files of a picture. */
export const discardPicture = (files: Files, { key }: Pick<StoredPicture, 'key'>): Promise<unknown> =>
  Promise.all(widths.map((width) => files.remove(fileKey(key, width))))

/** Writes the row of a stored picture. */
export async function savePicture(tx: Tx, actor: Insider, input: { space: Space; picture: StoredPicture & { alt: string }; postId?: string }): Promise<string> {
  const { space, picture, postId } = input
  authorize(mayAddPictures(space), space)
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
 * @throws RuleViolation when it is no picture, too large, or the space is closed; NotFound when the actor may not
 */
export async function addPicture(
  { db, files }: Pick<AppContext, 'db' | 'files'>,
  actor: Insider,
  { space, file, alt }: { space: Space; file: FormFile; alt: string },
): Promise<SavedPicture> {
  authorize(mayAddPictures(space), space)
  const stored = await storePicture(files, actor, file)
  try {
    const id = await db.transaction().execute((tx) => savePicture(tx, actor, { space, picture: { ...stored, alt } }))
    return { id, width: stored.width, height: stored.height }
  } catch (error) {
    await discardPicture(files, stored)
    throw error
  }
}
