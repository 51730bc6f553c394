import { sql } from 'kysely'
import type { Insider } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import type { Space } from '../../space/index.ts'
import { dueAt } from '../clock.ts'
import type { Thing } from '../kept.ts'
import type { ReportKind } from '../kinds.ts'
import type { OutsideThing } from './keep-outside.ts'
import { servicesFor } from './readers.ts'
import { tellServices, tellSpace } from './tell.ts'

/** `page`: where its reporter was. */
export type Sending = { kind: ReportKind; words: string; discreet: boolean; page: string }

/** Reports something of a TwinSpace, or of the screen there. @returns its id */
export async function sendInSpace(tx: Tx, actor: Insider, space: Space, thing: Thing, sending: Sending): Promise<string> {
  const services = await servicesFor(tx, actor, space, { ...sending, thing })
  const id = await send(tx, actor, { thing, sending, services, place: { project_id: space.id, school_id: space.schoolId } })
  await tellSpace(tx, id, { id: space.id, title: space.title, kind: actor.kind === 'pupil' ? 'help-asked' : 'report-asked' })
  if (services.length > 0) await tellServices(tx, id, 'report-waits')
  return id
}

/** Reports something outside. */
export async function sendOutside(tx: Tx, actor: Insider, thing: OutsideThing, sending: Sending): Promise<void> {
  const id = await send(tx, actor, { thing, sending, services: thing.services, place: {} })
  await tellServices(tx, id, 'report-waits')
}

type Sent = { thing: Thing; sending: Sending; services: readonly string[]; place: { project_id?: string; school_id?: string } }

/** One report a person and thing, as long as it is open: what is said again is added, and what was seen at first stays. */
async function send(tx: Tx, actor: Insider, { thing, sending, services, place }: Sent): Promise<string> {
  const { kind, words, discreet, page } = sending
  const due = dueAt(actor, kind)
  const { id } = await tx
    .insertInto('reports')
    .values({
      ...place,
      ...(actor.kind === 'pupil' ? { pupil_id: actor.id } : { person_id: actor.id }),
      kind,
      discreet,
      subject_kind: thing.subject?.kind ?? null,
      subject_id: thing.subject?.id ?? null,
      said: JSON.stringify([{ kind, words, page, at: new Date().toISOString() }]),
      kept: JSON.stringify(thing.kept),
      reported_people: thing.reported.flatMap((author) => (author.kind === 'person' && author.id ? [author.id] : [])),
      due_at: due,
    })
    .onConflict((conflict) =>
      conflict
        .expression(sql`coalesce(person_id, pupil_id), subject_id, discreet`)
        .where(sql<boolean>`closed_at is null and subject_id is not null`)
        .doUpdateSet({ said: sql`reports.said || excluded.said`, due_at: sql<Date>`least(reports.due_at, excluded.due_at)` }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const service of services)
    await tx
      .insertInto('report_services')
      .values({ report_id: id, service })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  await enqueue(tx, 'report-overdue', { id }, { at: due })
  await audit(tx, actor, 'report.sent', { kind: 'report', id }, { service: services[0] ?? null, details: { space: place.project_id ?? null } })
  return id
}
