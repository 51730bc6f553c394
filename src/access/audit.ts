import type { Reader } from '../platform/db/index.ts'
import type { Actor } from './actor.ts'
import type { AuditAct, AuditSubject } from './audit-acts.ts'

/**
 * Writes down an official act or a look at personal data, in the same transaction as the act.
 * @param subject what it was done to
 * @param more service whose officers may read the line; details without secrets
 */
export async function audit(
  tx: Reader,
  actor: Actor | 'system',
  act: AuditAct,
  subject: { kind: AuditSubject; id: string },
  more: { service?: string | null; details?: Record<string, unknown> } = {},
): Promise<void> {
  const who = actor === 'system' || actor.kind === 'visitor' ? ({ kind: 'system', id: null } as const) : actor
  await tx
    .insertInto('audit_events')
    .values({
      actor_kind: who.kind,
      actor_id: who.id,
      act,
      subject_kind: subject.kind,
      subject_id: subject.id,
      service: more.service ?? null,
      details: JSON.stringify(more.details ?? {}),
    })
    .execute()
}
