import { sql } from 'kysely'
import type { ContentItem, Section } from '../space/section.ts'
import { spaceUrl } from '../space/urls.ts'
import { postUrl } from './urls.ts'

const placeOf = (spaceId: string, { postId }: ContentItem): string => (postId ? postUrl(spaceId, postId) : spaceUrl(spaceId))

/** A space's first page: posts and comments. */
export const section = {
  name: 'journal',
  icon: 'house',
  label: 'journal.title',
  url: spaceUrl,
  shownTo: () => true,
  contents: [
    {
      name: 'posts',
      noun: 'post',
      text: sql`t.body`,
      post: sql`t.id`,
      project: sql`t.project_id`,
      placeOf,
      removed: 'journal.postRemoved',
      removedText: 'journal.postRemovedText',
      isBack: 'journal.postIsBack',
      back: 'journal.back',
      tells: ({ id }, what) => ({ about: 'journal', kind: `post-${what}`, id }),
    },
    {
      name: 'comments',
      noun: 'comment',
      text: sql`t.body`,
      post: sql`t.post_id`,
      project: sql`(select p.project_id from posts p where p.id = t.post_id)`,
      placeOf,
      removed: 'journal.commentRemoved',
      removedText: 'journal.commentRemovedText',
      isBack: 'journal.commentIsBack',
      back: 'journal.back',
      tells: ({ id }, what) => ({ about: 'journal', kind: `comment-${what}`, id }),
    },
  ],
} as const satisfies Section
