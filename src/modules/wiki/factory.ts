import type { JSONContent } from '@tiptap/core'
import type { Db } from '../../platform/db/index.ts'
import { documentFromContent, documentOf, htmlOf } from './content/document.ts'
import { contentFromText } from './content/from-text.ts'

/**
 * What a made-up page is like.
 * @property text plain text for `contentFromText`; @property content the same as Tiptap JSON, which wins
 */
export type CreatedPage = {
  title?: string
  text?: string
  content?: JSONContent
  parentId?: string
  position?: number
  pupilsMayEdit?: boolean
  createdBy?: string
  at?: Date
}

/** A page of a space that can be read, and edited on from there. */
export async function makePage({ db }: { db: Db }, space: { id: string }, page: CreatedPage = {}): Promise<{ id: string; title: string }> {
  const state = documentFromContent(page.content ?? contentFromText(page.text ?? ''))
  const at = page.at ?? new Date()
  const title = page.title ?? 'Our page'
  const { id } = await db
    .insertInto('pages')
    .values({
      project_id: space.id,
      parent_id: page.parentId ?? null,
      title,
      position: page.position ?? 0,
      pupils_may_edit: page.pupilsMayEdit ?? false,
      created_by: page.createdBy ?? null,
      created_at: at,
      updated_at: at,
      state,
      html: htmlOf(documentOf(state)),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, title }
}
