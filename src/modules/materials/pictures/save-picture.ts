import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Insider } from '../../../access/actor.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Files } from '../../../platform/files/index.ts'
import type { Commit } from '../../../platform/forms/handle-form.ts'
import type { FormFile } from '../../../platform/http/form.ts'
import type { Space } from '../../space/index.ts'
import { authorize, lockOpen, written } from '../../space/index.ts'
import { mayAddPictures } from '../policy.ts'
import { decode, patience } from './decoder.ts'
import { widths } from './widths.ts'

/** A picture whose files are kept and whose row is to be written. Sizes in pixels and bytes. */
export type StoredPicture = { key: string; width: number; height: number; bytes: number }
/** A picture that is part of a space. */
export type SavedPicture = { id: string; width: number; height: number }

export const fileKey = (key: string, width: number): string => `${key}-${width}.webp`

/**
 * Makes the widths of the uploaded pictures of a form and keeps them, all or none; the uploads themselves are not kept.
 * @param actor whose pictures they are: everybody's get their turn
 * @param seconds in which the last one's turn must have come
 * @throws RuleViolation for what is no picture or too large, beside the file's field; Overloaded when it would take too long, or there is no room
 */
export async function storePictures(files: Files, actor: Insider, uploads: readonly FormFile[], seconds = patience): Promise<StoredPicture[]> {
  const late = AbortSignal.timeout(seconds * 1000)
  const stored: StoredPicture[] = []
  try {
    for (const upload of uploads) stored.push(await storePicture(files, actor, upload, late))
    return stored
  } catch (error) {
    await Promise.all(stored.map((picture) => discardPicture(files, picture)))
    throw error
  }
}

async function storePicture(files: Files, actor: Insider, { path, field }: FormFile, late: AbortSignal): Promise<StoredPicture> {
  const name = randomUUID()
  const key = `pictures/${name.slice(0, 2)}/${name}`
  const folder = await files.incoming()
  const to = Object.fromEntries(widths.map((width) => [width, join(folder, `${name}-${width}`)]))
  try {
    const created = await files.writing(() => decode(actor.id, { from: path, to }, field, late))
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

const discardPicture = (files: Files, { key }: Pick<StoredPicture, 'key'>): Promise<unknown> =>
  Promise.all(widths.map((width) => files.remove(fileKey(key, width))))

/**
 * Commits what writes the rows of stored pictures. When none came about, since it threw or the form had been taken before, their files are not kept.
 * @param work writes the rows
 */
export async function keepPictures(files: Files, pictures: readonly StoredPicture[], commit: Commit, work: Parameters<Commit>[0]): Promise<Response> {
  const discard = () => Promise.all(pictures.map((picture) => discardPicture(files, picture)))
  let hasRows = false
  try {
    const answer = await commit((tx) => {
      hasRows = true
      return work(tx)
    })
    if (!hasRows) await discard()
    return answer
  } catch (error) {
    await discard()
    throw error
  }
}

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
 * @param answer made of the picture while it is committed
 * @throws RuleViolation when it is no picture, too large, or the space is closed; NotFound when the actor may not
 */
export async function addPicture(
  files: Files,
  actor: Insider,
  input: { space: Space; file: FormFile; alt: string },
  commit: Commit,
  answer: (picture: SavedPicture) => Response,
): Promise<Response> {
  const { space, file, alt } = input
  authorize(mayAddPictures(space), space)
  const [stored] = (await storePictures(files, actor, [file])) as [StoredPicture]
  return keepPictures(files, [stored], commit, async (tx) => {
    const id = await savePicture(tx, actor, { space, picture: { ...stored, alt } })
    return answer({ id, width: stored.width, height: stored.height })
  })
}
