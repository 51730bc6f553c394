import type { Db } from '../../src/platform/db/index.ts'

/** Whoever of the demonstration's cast is in the active space with the most posts, and for which school. */
export const busiestMember = (db: Db) =>
  db
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.person_id')
    .innerJoin('projects', 'projects.id', 'memberships.project_id')
    .leftJoin('posts', 'posts.project_id', 'projects.id')
    .where('people.demo_cast', 'is not', null)
    .where('projects.state', '=', 'active')
    .groupBy(['memberships.person_id', 'memberships.project_id', 'memberships.school_id'])
    .orderBy((eb) => eb.fn.count('posts.id'), 'desc')
    .select(['memberships.person_id', 'memberships.project_id', 'memberships.school_id'])
    .executeTakeFirstOrThrow()
