import { countryName, t } from '../../../platform/i18n/index.ts'
import { type Animal, Avatar, Time } from '../../../ui/index.ts'
import type { Author } from '../domain/author.ts'
import type { Space } from '../space.ts'

/** The name to show: for guests, and for those whose account is gone, a word in its place. */
export const authorName = (author: Author): string => author.name || (author.kind === 'pupil' ? t('space.somePupil') : t('space.someone'))

/** Whose it is, for a message that says so: by name, or a pupil's or a former member's without one. */
export const authorIn = ({ name, kind }: Author): { who: string; name: string } => ({
  who: name ? 'named' : kind === 'pupil' ? 'pupil' : 'gone',
  name: name ?? '',
})

/** Picture, name, school and time of whoever wrote something. */
export function byline(space: Space, { author, at, editedAt }: { author: Author; at: Date; editedAt: Date | null }, size: number) {
  const school = space.schools.find(({ id }) => id === author.schoolId)
  const name = authorName(author)
  return {
    avatar: <Avatar name={name} id={author.id ?? undefined} animal={(author.animal ?? undefined) as Animal | undefined} size={size} />,
    name,
    detail: (
      <>
        {school && <bdi>{school.name}</bdi>}
        {school && ` · ${countryName(school.country)} · `}
        <Time at={at} />
        {editedAt && ` · ${t('space.edited')}`}
      </>
    ),
  }
}
