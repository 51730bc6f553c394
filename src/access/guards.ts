import type { Guard, Refusal } from '../platform/http/guard.ts'
import { type Actor, type Insider, isCentral, isOfficer, isTeacher, type Person, type Pupil, type Suspended, type Visitor } from './actor.ts'

function signInElseAbsent(actor: Actor): Refusal {
  if (actor.kind !== 'visitor') return 'absent'
  return actor.suspended ? 'suspended' : 'sign-in'
}

/** Everyone, signed in or not. */
export const anyone: Guard = { name: 'anyone', admits: (_): _ is Actor => true, refusal: signInElseAbsent }
/** Everyone but pupils: nothing of the outside world while pupils are in their space. */
export const adults: Guard<Visitor | Person> = { name: 'adults', admits: (actor) => actor.kind !== 'pupil', refusal: signInElseAbsent }
/** Whose account is suspended. */
export const suspended: Guard<Visitor & { suspended: Suspended }> = {
  name: 'suspended',
  admits: (actor): actor is Visitor & { suspended: Suspended } => actor.kind === 'visitor' && actor.suspended !== undefined,
  refusal: signInElseAbsent,
}
/** Anyone with an account of their own. */
export const member: Guard<Person> = { name: 'member', admits: (actor) => actor.kind === 'person', refusal: signInElseAbsent }
/** Validated teachers. Officers who teach nowhere wait for nobody: to them it is absent. */
export const teacher: Guard<Person> = {
  name: 'teacher',
  admits: isTeacher,
  refusal: (actor) => (actor.kind === 'person' && !isOfficer(actor) ? 'not-yet' : signInElseAbsent(actor)),
}
/** Officers of any service; what they see is scoped by service in the query. */
export const officer: Guard<Person> = { name: 'officer', admits: isOfficer, refusal: signInElseAbsent }
/** Officers of the Central Support Service. */
export const central: Guard<Person> = { name: 'central', admits: isCentral, refusal: signInElseAbsent }
/** People and pupils: the pages inside a TwinSpace, whose loader asks for membership. */
export const signedIn: Guard<Insider> = { name: 'signed-in', admits: (actor) => actor.kind !== 'visitor', refusal: signInElseAbsent }
/** Pupils, in their own TwinSpace. */
export const pupil: Guard<Pupil> = { name: 'pupil', admits: (actor) => actor.kind === 'pupil', refusal: signInElseAbsent }
