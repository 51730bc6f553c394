import { isCentral, type Person } from '../../access/actor.ts'
import { oversees } from '../../access/officer-scope.ts'

/** Whether an actor may say how a service is written to: its officers, and the central ones, who alone do so for the central service (null). */
export const maySayContact = (actor: Person, service: string | null): boolean => (service === null ? isCentral(actor) : oversees(actor, service))
