import type { RawBuilder } from 'kysely'
import type { AuditAct, AuditSubject } from '../../access/audit-acts.ts'
import type { About, Happening } from '../../access/happenings.ts'
import type { Database } from '../../platform/db/index.ts'
import type { Key } from '../../platform/i18n/index.ts'
import type { Space } from './space.ts'

/**
 * A part of a TwinSpace, as its module says it: in a leaf, `section.ts`, which `sections.ts` puts in its place.
 * @property label its name
 * @property shownTo who has it among their sections
 * @property contents what is put in it and can be taken away again
 */
export type Section = {
  name: string
  icon: string
  label: Key
  url(spaceId: string): string
  shownTo(space: Space): boolean
  contents: readonly ContentKind[]
}

/**
 * What can be taken away and put back: a row `t` of its table.
 * @property name of the table, and in addresses
 * @property noun what audit events call it
 * @property text SQL of its words; `post` of the post it belongs to, `project` of its space
 * @property placeOf where it stands once it is back
 * @property removed says that it has been taken away, `removedText` what that means, `isBack` that it has been put back; `back` leads to its section
 * @property tells what open pages hear
 */
export type ContentKind = {
  name: Removable
  noun: Restored<AuditAct>
  text: RawBuilder<unknown>
  post: RawBuilder<unknown>
  project: RawBuilder<unknown>
  placeOf(spaceId: string, item: ContentItem): string
  removed: Key
  removedText: Key
  isBack: Key
  back: Key
  tells(item: ContentItem, what: 'removed' | 'restored'): Told | undefined
}

type Removable = { [Table in keyof Database]: Database[Table] extends { removed_by_pupil: string | null } ? Table : never }[keyof Database]
type Restored<Act> = Act extends `${infer Noun extends AuditSubject}.restored` ? Noun : never
type Tellable = Exclude<About, 'access'>
type Told = { [A in Tellable]: { about: A; kind: Happening<A>['kind']; id: string } }[Tellable]

/** One of them, with what its removal depends on. */
export type ContentItem = {
  id: string
  /** its words: the body, or what the picture shows */
  text: string
  postId: string | null
  personId: string | null
  pupilId: string | null
  pupilSchoolId: string | null
  removed: boolean
  removedBy: string | null
}
