import { type RawBuilder, sql } from 'kysely'

/** What an actor is in a TwinSpace. */
export type SpaceRole = 'founder' | 'administrator' | 'teacher' | 'guest' | 'pupil' | 'pupil-administrator'

/**
 * Whether a person (`a`) may enter by a membership (`m`): teachers while they are validated; guests, who may be officers
 * or others without a school, unless they were refused or suspended, or are gone.
 */
export const memberEntersSql: RawBuilder<boolean> = sql<boolean>`m.left_at is null
  and (a.state = 'validated' or m.role = 'guest' and a.state not in ('refused', 'suspended', 'anonymised'))`

/** Whether a pupil (`u`) may enter the one space they are of. */
export const pupilEntersSql: RawBuilder<boolean> = sql<boolean>`u.left_at is null and u.locked_at is null`
