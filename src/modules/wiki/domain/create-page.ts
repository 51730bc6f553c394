import { sql } from 'kysely'
import type { Actor } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { RuleViolation } from '../../../platform/http/index.ts'
import { authorize, lockOpen, type Space } from '../../space/index.ts'
import { documentFromContent } from '../content/document.ts'
import { limits } from '../content/limits.ts'
import { mayArrangePages } from '../policy.ts'
import { deepest, pagesOf } from '../queries.ts'
import { pagesChanged } from './page.ts'

// Everyone begins from one document: two who open an empty one at once would each put a first paragraph in it.
const blank = documentFromContent({ type: 'doc', content: [{ type: 'paragraph' }] })

/** Adds an empty page at the end of its siblings. @returns its id */
export async function createPage(tx: Tx, actor: Actor, space: Space, input: { title: string; parentId: string | null }): Promise<string> {
  authorize(mayArrangePages(space), space)
  await lockOpen(tx, space, { alone: true })
  const pages = await pagesOf(tx, space)
  if (pages.length >= limits.pages) throw new RuleViolation('wiki.noRoom', 'title', { max: limits.pages })
  if (input.parentId) {
    const parent = pages.find(({ id }) => id === input.parentId)
    if (!parent || parent.depth >= deepest - 1) throw new RuleViolation('wiki.parentGone', 'parentId')
  }
  const position = sql<number>`(select coalesce(max(position), 0) + 1 from pages where project_id = ${space.id} and parent_id is not distinct from ${input.parentId}::uuid)`
  const { id } = await tx
    .insertInto('pages')
    .values({
      project_id: space.id,
      parent_id: input.parentId,
      title: input.title,
      position,
      state: blank,
      created_by: actor.kind === 'person' ? actor.id : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await audit(tx, actor, 'page.created', { kind: 'page', id }, { details: { space: space.id } })
  await pagesChanged(tx, space, id)
  return id
}
