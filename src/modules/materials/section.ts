import { sql } from 'kysely'
import { postUrl } from '../journal/urls.ts'
import type { Section } from '../space/section.ts'
import { materialsUrl } from './urls.ts'

/** The wall of pictures. One of a post stands with it. */
export const section = {
  name: 'materials',
  icon: 'image',
  label: 'materials.title',
  url: materialsUrl,
  shownTo: () => true,
  contents: [
    {
      name: 'pictures',
      noun: 'picture',
      text: sql`t.alt`,
      post: sql`t.post_id`,
      project: sql`t.project_id`,
      placeOf: (spaceId, { postId }) => (postId ? postUrl(spaceId, postId) : materialsUrl(spaceId)),
      removed: 'materials.removed',
      removedText: 'materials.removedText',
      isBack: 'materials.isBack',
      back: 'materials.back',
      tells: ({ postId }) => (postId ? { about: 'journal', kind: 'post-changed', id: postId } : undefined),
    },
  ],
} as const satisfies Section
