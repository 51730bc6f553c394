import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { type RawBuilder, sql } from 'kysely'
import type { AppContext } from '../../../platform/context.ts'
import type { Reader } from '../../../platform/db/index.ts'
import type { Files } from '../../../platform/files/index.ts'
import { orNotFound } from '../../../platform/http/index.ts'
import { plainText } from '../../../platform/text/plain-text.ts'
import { mostPictures } from './most.ts'
import { discardPicture, newKey, type StoredPicture, type Upload } from './save-picture.ts'

/** A picture of a form that was not taken: `stored` once its widths are made, else its file lies there as it came. */
export type ChosenPicture = { id: string; name: string; key: string; stored: StoredPicture | undefined }
type Store = Pick<AppContext, 'db' | 'files'>
type Whose = { owner: string; spaceId: string }

/** Seconds for which it is kept, and those after which its files go: who sends the form in the last one still has them. */
const anHour = 3600
const goneAfter = 2 * anHour
/** Of one owner; the oldest gives way. */
const most = 2 * mostPictures
const longestName = 200

const cameKey = (key: string): string => `${key}-came.bin`
const olderThan = (seconds: number): RawBuilder<boolean> => sql<boolean>`created_at < now() - make_interval(secs => ${seconds})`

/** Those of the ids that are theirs and still kept, in the order of the ids. */
export async function chosenPictures(db: Reader, { owner, spaceId }: Whose, ids: readonly string[]): Promise<ChosenPicture[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('chosen_pictures')
    .select(['id', 'name', 'file_key as key', 'width', 'height', 'bytes'])
    .where('owner_id', '=', owner)
    .where('project_id', '=', spaceId)
    .where(sql<boolean>`id::text = any(${[...ids]}::text[])`)
    .where(({ not }) => not(olderThan(anHour)))
    .execute()
  const found = rows.map(({ id, name, key, width, height, bytes }) => {
    const stored = width === null || height === null || bytes === null ? undefined : { key, width, height, bytes }
    return { id, name, key, stored }
  })
  return ids.flatMap((id) => found.find((each) => each.id === id) ?? [])
}

/** Keeps a picture whose widths are made. @returns its id */
export async function keepStored(db: Reader, whose: Whose, { key, ...sizes }: StoredPicture, name: string): Promise<string> {
  return insert(db, whose, { name, file_key: key, ...sizes })
}

/** Keeps a picture as it came: its file is no longer where it was. @returns its id @throws Overloaded when there is no room */
export async function keepUpload({ db, files }: Store, whose: Whose, { path, name }: Upload): Promise<string> {
  const key = newKey()
  await files.put(cameKey(key), path)
  return insert(db, whose, { name, file_key: key })
}

async function insert(db: Reader, { owner, spaceId }: Whose, row: { name: string; file_key: string; width?: number; height?: number; bytes?: number }) {
  const values = { ...row, owner_id: owner, project_id: spaceId, name: plainText(row.name).slice(0, longestName) }
  return (await db.insertInto('chosen_pictures').values(values).returning('id').executeTakeFirstOrThrow()).id
}

/** What was kept as it came has its widths now. */
export async function storeChosen({ db, files }: Store, { id, key }: ChosenPicture, { key: file_key, ...sizes }: StoredPicture): Promise<void> {
  await db
    .updateTable('chosen_pictures')
    .set({ file_key, ...sizes })
    .where('id', '=', id)
    .execute()
  await files.remove(cameKey(key))
}

/** Does something with the file of one that lies there as it came. */
export async function withUpload<T>(files: Files, { key }: ChosenPicture, work: (path: string) => Promise<T>): Promise<T> {
  const path = join(await files.incoming(), randomUUID())
  const { stream } = orNotFound(await files.open(cameKey(key)))
  try {
    await files.writing(() => writeFile(path, Readable.fromWeb(stream as never), { flag: 'wx', mode: 0o600 }))
    return await work(path)
  } finally {
    await rm(path, { force: true })
  }
}

/** Forgets some, and their files. */
export async function forgetChosen({ db, files }: Store, pictures: readonly Pick<ChosenPicture, 'id' | 'key'>[]): Promise<void> {
  for (const { id, key } of pictures) {
    await removeFiles(files, key)
    await db.deleteFrom('chosen_pictures').where('id', '=', id).execute()
  }
}

/** Removes the files of one, made or as it came. */
export async function removeFiles(files: Files, key: string): Promise<void> {
  await discardPicture(files, { key })
  await files.remove(cameKey(key))
}

/** Forgets those of an owner beyond what is kept, the oldest first. */
export async function forgetBeyond(app: Store, owner: string): Promise<void> {
  const all = app.db.selectFrom('chosen_pictures').select(['id', 'file_key as key']).where('owner_id', '=', owner)
  await forgetChosen(app, await all.orderBy('created_at', 'desc').orderBy('id', 'desc').offset(most).execute())
}

/** Forgets those whose form nobody has sent again. */
export async function forgetOldChosen(app: Store): Promise<void> {
  const old = app.db.selectFrom('chosen_pictures').select(['id', 'file_key as key'])
  await forgetChosen(app, await old.where(olderThan(goneAfter)).execute())
}
