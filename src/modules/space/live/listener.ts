import type { Actor } from '../../../access/actor.ts'
import type { AppContext } from '../../../platform/context.ts'
import type { Locale } from '../../../platform/i18n/index.ts'
import type { Standing } from '../../../platform/live/subscription.ts'
import type { Space } from '../space.ts'

/** Who has a page of a space open, as they are at this moment: for whom its sections make what they tell. */
export type Listener = Standing & { app: AppContext; actor: Actor; locale: Locale; space: Space }

/** What decides how a space looks to its reader, beside what it holds. */
export const standingIn = ({ role, state, atSchool }: Space): string => [role, state, ...(atSchool ? [] : ['elsewhere'])].join('.')
