import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import { type Made, makeTeacher, type Persona } from '../people/factory.ts'

/** Lets the time pass in which decisions can be taken back: what is told afterwards can be told now. */
export async function passUndoTime({ db }: { db: Db }): Promise<void> {
  await sql`update graphile_worker._private_jobs set run_at = now() where key like 'decision %'`.execute(db)
}

export type CreatedApplication = Made & { validationId: string }

/** Someone whose profile waits to be confirmed. @param waited days since they sent it */
export async function makeApplicant(place: { db: Db }, { waited = 0, ...persona }: Persona & { waited?: number } = {}): Promise<CreatedApplication> {
  const person = await makeTeacher(place, { name: 'Rui Costa', ...persona, state: 'waiting' })
  if (!person.schoolId) throw new Error('an applicant has a school')
  const requested = new Date(Date.now() - waited * 86_400_000 - 60_000)
  const { id } = await place.db
    .insertInto('validations')
    .values({
      person_id: person.id,
      school_id: person.schoolId,
      service: person.service,
      requested_at: requested,
      due_at: new Date(requested.getTime() + 7 * 86_400_000),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { ...person, validationId: id }
}
