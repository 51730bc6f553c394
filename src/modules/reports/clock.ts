import type { Insider } from '../../access/actor.ts'
import type { ReportKind } from './kinds.ts'

/** Whether a child may be in danger: their own call for help, and what adults say of somebody who asks children for secrets. */
export const isUrgent = (actor: Pick<Insider, 'kind'>, kind: ReportKind): boolean => actor.kind === 'pupil' || kind === 'secrets'

const hours = { urgent: 24, other: 72 }

/** When a report has to be closed. */
export const dueAt = (actor: Pick<Insider, 'kind'>, kind: ReportKind, now = new Date()): Date =>
  new Date(now.getTime() + (isUrgent(actor, kind) ? hours.urgent : hours.other) * 3_600_000)
