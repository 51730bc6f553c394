import { localPath } from '../../../platform/http/local-path.ts'
import { postUrl } from '../../journal/urls.ts'
import { materialsUrl } from '../../materials/urls.ts'
import { personUrl } from '../../people/urls.ts'
import { projectUrl } from '../../projects/urls.ts'
import { spaceUrl } from '../../space/urls.ts'
import { pageUrl } from '../../wiki/urls.ts'
import type { Kept } from '../kept.ts'
import type { SubjectKind } from '../kinds.ts'
import { helpUrl } from '../urls.ts'

type Reported = { subject: { kind: SubjectKind; id: string } | null; kept: Kept }

/** The page of a space somebody came from; its first page where that is none of its own, or where help is asked for. */
export function pageIn(spaceId: string, from: string): string {
  const page = localPath(from, spaceUrl(spaceId))
  const { pathname } = new URL(page, 'http://here')
  const isIn = (path: string) => pathname === path || pathname.startsWith(`${path}/`)
  return isIn(spaceUrl(spaceId)) && !isIn(helpUrl(spaceId)) ? page : spaceUrl(spaceId)
}

/** Where something of a space stands. */
export function placeInSpace(spaceId: string, { subject, kept }: Reported): string {
  if (subject?.kind === 'pages') return pageUrl(spaceId, subject.id)
  if (subject?.kind === 'pictures') return materialsUrl(spaceId)
  const post = kept.items.find(({ kind }) => kind === 'posts')
  if (!subject || !post) return spaceUrl(spaceId)
  return postUrl(spaceId, post.id) + (subject.kind === 'comments' ? `#comment-${subject.id}` : '')
}

/** Where something stands outside of any TwinSpace; undefined of a request, which is between two people. */
export function placeOutside(subject: Reported['subject']): string | undefined {
  if (subject?.kind === 'people') return personUrl(subject.id)
  return subject?.kind === 'projects' ? projectUrl(subject.id) : undefined
}
