import type { Tx } from '../../../platform/db/index.ts'
import type { Commit } from '../../../platform/forms/handle-form.ts'
import { RuleViolation } from '../../../platform/http/errors.ts'
import { type ChosenPicture, removeFiles } from './chosen-pictures.ts'
import { makeWidths, type PicturesOfForm } from './pictures-of-form.ts'
import { discardPicture, type StoredPicture } from './save-picture.ts'

/** A picture ready to be part of a space, with what it shows in words. */
export type ReadyPicture = StoredPicture & { alt: string }

/**
 * Makes the widths of a form's pictures, then commits what writes their rows. What was just made is not kept when none came about,
 * since it broke or the form had been taken before; when a rule says no, `keepPictures` has it.
 * @throws RuleViolation of the first that is not taken, Overloaded when there is no turn or no room; what `work` throws
 */
export async function takePictures(
  pictures: PicturesOfForm,
  commit: Commit,
  work: (tx: Tx, ready: readonly ReadyPicture[]) => Promise<Response>,
): Promise<Response> {
  const { all, dropped, gone } = await pictures.found()
  const before = [...dropped, ...all.flatMap(({ kept }) => kept ?? [])]
  let hasRows = false
  try {
    await makeWidths(pictures)
    for (const { refused } of all) if (refused) throw refused
    const answer = await commit(async (tx) => {
      if ((await takeRows(tx, before)) < before.length || gone) throw new RuleViolation('materials.notKept', 'pictures')
      hasRows = true
      return work(
        tx,
        all.map(({ stored, alt }) => ({ ...(stored as StoredPicture), alt })),
      )
    })
    if (hasRows)
      await clear(
        pictures,
        before.filter((each) => !each.stored || dropped.includes(each)),
      )
    else await discardMade(pictures)
    return answer
  } catch (error) {
    if (!(error instanceof RuleViolation)) await discardMade(pictures)
    throw error
  }
}

async function takeRows(tx: Tx, pictures: readonly ChosenPicture[]): Promise<number> {
  if (pictures.length === 0) return 0
  const ids = pictures.map(({ id }) => id)
  return Number((await tx.deleteFrom('chosen_pictures').where('id', 'in', ids).executeTakeFirst()).numDeletedRows)
}

async function clear({ app: { files } }: PicturesOfForm, pictures: readonly ChosenPicture[]): Promise<void> {
  for (const { key } of pictures) await removeFiles(files, key)
}

async function discardMade({ app: { files }, found }: PicturesOfForm): Promise<void> {
  for (const { stored, kept } of (await found()).all) if (stored && !kept?.stored) await discardPicture(files, stored)
}
