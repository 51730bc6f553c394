import { sql } from 'kysely'
import type { Actor } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { orNotFound, RuleViolation } from '../../../platform/http/index.ts'
import { authorize, lockOpen, type Space } from '../../space/index.ts'
import { limits } from '../content/limits.ts'
import { mayArrangePages } from '../policy.ts'
import { pagesOf } from '../queries.ts'
import { pageOf, pagesChanged } from './page.ts'

/** Takes a page away with its sub-pages; nothing of them is deleted. Open editors are closed. @returns its title */
export async function removePage(tx: Tx, actor: Actor, space: Space, pageId: string): Promise<string> {
  authorize(mayArrangePages(space), space)
  await lockOpen(tx, space, { alone: true })
  const page = await pageOf(tx, space, pageId)
  await sql`
    with recursive gone as (
      select id from pages where id = ${page.id}
      union all select p.id from pages p join gone on p.parent_id = gone.id where p.removed_at is null)
    update pages set removed_at = now() where id in (select id from gone)`.execute(tx)
  await audit(tx, actor, 'page.removed', { kind: 'page', id: page.id }, { details: { title: page.title } })
  await pagesChanged(tx, space, page.id)
  return page.title
}

/**
 * Brings a removed page back with the sub-pages that went with it; to the first level when its parent is gone.
 * @returns its title
 * @throws RuleViolation when the space has no room for them
 */
export async function bringPageBack(tx: Tx, actor: Actor, space: Space, pageId: string): Promise<string> {
  authorize(mayArrangePages(space), space)
  await lockOpen(tx, space, { alone: true })
  const removed = await tx
    .selectFrom('pages')
    .select(['id', 'title', 'parent_id'])
    .where('id', '=', pageId)
    .where('project_id', '=', space.id)
    .where('removed_at', 'is not', null)
    .executeTakeFirst()
  const page = orNotFound(removed)
  await sql`
    with recursive back as (
      select id, removed_at from pages where id = ${page.id}
      union all select p.id, p.removed_at from pages p join back on p.parent_id = back.id and p.removed_at = back.removed_at)
    update pages set removed_at = null where id in (select id from back)`.execute(tx)
  if ((await pagesOf(tx, space)).length > limits.pages) throw new RuleViolation('wiki.noRoom', '', { max: limits.pages })
  await sql`update pages set parent_id = null where id = ${page.id} and parent_id in (select id from pages where removed_at is not null)`.execute(tx)
  await audit(tx, actor, 'page.returned', { kind: 'page', id: page.id }, { details: { title: page.title } })
  await pagesChanged(tx, space, page.id)
  return page.title
}
