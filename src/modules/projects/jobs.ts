import type { Db } from '../../platform/db/index.ts'
import type { Jobs } from '../../platform/jobs/index.ts'
import { foldText } from '../../platform/text/fold-text.ts'
import { closeUnanswered } from './domain/close-project.ts'

/** The queue's side of projects: closes what nobody has answered in time; folds what they are found by anew, when a migration says that it is folded otherwise. */
export const jobs: Jobs = {
  'hourly-closures': ({ db }) => closeUnanswered(db),
  'fold-projects': foldProjects,
}

async function foldProjects({ db }: { db: Db }): Promise<void> {
  for (const { id, title, description } of await db.selectFrom('projects').select(['id', 'title', 'description']).execute())
    await db
      .updateTable('projects')
      .set({ search_text: foldText(`${title} ${description}`) })
      .where('id', '=', id)
      .execute()
}
