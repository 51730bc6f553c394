import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/index.ts'
import { materialsUrl } from '../../materials/urls.ts'
import { spaceUrl } from '../../space/urls.ts'
import type { KeptItem, Thing } from '../kept.ts'
import { keepPage, keepPictures, keepPosts } from './keep-in-space.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** What a pupil had before them who asks for help without saying with what: the page they came from, if it is one people write. @param from its path */
export async function screenIn(db: Reader, spaceId: string, from: string): Promise<Thing> {
  return { subject: null, reported: [], kept: { main: null, items: await itemsOn(db, spaceId, new URL(from, 'http://here')) } }
}

async function itemsOn(db: Reader, spaceId: string, { pathname, searchParams }: URL): Promise<KeptItem[]> {
  const last = searchParams.get('before') ?? ''
  const before = uuid.test(last) ? last : null
  if (pathname === spaceUrl(spaceId))
    return keepPosts(
      db,
      spaceId,
      sql`(${before}::uuid is null or (p.created_at, p.id) < (select b.created_at, b.id from posts b where b.id = ${before}::uuid))`,
    )
  if (pathname === materialsUrl(spaceId))
    return keepPictures(
      db,
      spaceId,
      sql`(${before}::uuid is null or (i.created_at, i.id) < (select b.created_at, b.id from pictures b where b.id = ${before}::uuid))`,
    )
  const [section, id = ''] = pathname.slice(spaceUrl(spaceId).length + 1).split('/')
  if (!uuid.test(id)) return []
  if (section === 'posts') return keepPosts(db, spaceId, sql`p.id = ${id}`)
  return section === 'pages' ? keepPage(db, spaceId, id) : []
}
