import { type RawBuilder, sql } from 'kysely'

/** The states of a project that has begun: everyone may know of it, and its TwinSpace is there. Closed, both can still be read. */
export const begunStates = ['active', 'closed'] as const

/** Whether a project has begun. */
export const hasBegun = ({ state }: { state: string }): boolean => begunStates.some((each) => each === state)

/** `hasBegun`, of a project (`p`); written out, for the indexes of such projects alone. */
export const hasBegunSql: RawBuilder<boolean> = sql<boolean>`p.state in (${sql.join(begunStates.map((state) => sql.lit(state)))})`
