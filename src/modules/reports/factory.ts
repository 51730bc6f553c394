import { randomUUID } from 'node:crypto'
import type { Db } from '../../platform/db/index.ts'
import type { Kept } from './kept.ts'
import type { ReportKind, SubjectKind } from './kinds.ts'

type Who = { pupil: { id: string } } | { person: { id: string } }
type Options = Who & {
  space?: { id: string; schoolId: string }
  kind?: ReportKind
  words?: string
  discreet?: boolean
  subject?: { kind: SubjectKind; id: string }
  /** the words that were kept, and a picture */
  kept?: string
  picture?: string
  services?: readonly string[]
  /** whom it is about */
  reported?: readonly string[]
  due?: Date
  closedBy?: { id: string }
}

const later = (hours: number): Date => new Date(Date.now() + hours * 3_600_000)

/** A report, as sending one leaves it. */
export async function makeReport({ db }: { db: Db }, options: Options): Promise<{ id: string }> {
  const { space, kind = 'unkind', words = '', discreet = false, subject, services = [], reported = [], due = later(20), closedBy } = options
  const report = await db
    .insertInto('reports')
    .values({
      project_id: space?.id ?? null,
      school_id: space?.schoolId ?? null,
      ...('pupil' in options ? { pupil_id: options.pupil.id } : { person_id: options.person.id }),
      kind,
      discreet,
      subject_kind: subject?.kind ?? null,
      subject_id: subject?.id ?? null,
      said: JSON.stringify([{ kind, words, page: space ? `/twinspaces/${space.id}` : '/', at: new Date().toISOString() }]),
      kept: JSON.stringify(keptOf(options)),
      reported_people: [...reported],
      due_at: due,
      ...(closedBy ? { closed_at: new Date(), closed_by: closedBy.id, outcome: 'We have talked about it.' } : {}),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const service of services) await db.insertInto('report_services').values({ report_id: report.id, service }).execute()
  return report
}

function keptOf({ kept, picture, subject }: Options): Kept {
  if (kept === undefined) return { main: null, items: [] }
  const id = subject?.id ?? randomUUID()
  const pictures = picture ? [{ id: picture, alt: 'What was seen', width: 1600, height: 1200, key: `pictures/no/${picture}` }] : []
  const at = new Date().toISOString()
  return { main: id, items: [{ kind: subject?.kind ?? 'posts', id, title: '', text: kept, html: '', at, removed: false, authors: [], pictures, before: [] }] }
}
