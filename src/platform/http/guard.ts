import { type Actor, isCentral, isOfficer } from './actor.ts'

/** What a guard says: come in; sign in first; not yet (wait for validation); or there is nothing here. */
export type Verdict = 'yes' | 'sign-in' | 'not-yet' | 'absent'
export type Guard = { name: string; admits(actor: Actor): Verdict }

const needsPerson = (actor: Actor): Verdict => (actor.kind === 'visitor' ? 'sign-in' : 'absent')

/** Everyone, signed in or not. */
export const anyone: Guard = { name: 'anyone', admits: () => 'yes' }
/** Everyone but pupils: nothing of the outside world while pupils are in their space. */
export const adults: Guard = { name: 'adults', admits: (actor) => (actor.kind === 'pupil' ? 'absent' : 'yes') }
/** Anyone with an account of their own. */
export const member: Guard = { name: 'member', admits: (actor) => (actor.kind === 'person' ? 'yes' : needsPerson(actor)) }
/** Validated teachers. Officers who teach nowhere wait for nobody: to them it is absent. */
export const teacher: Guard = {
  name: 'teacher',
  admits: (actor) => {
    if (actor.kind !== 'person') return needsPerson(actor)
    if (actor.state === 'validated') return 'yes'
    return isOfficer(actor) ? 'absent' : 'not-yet'
  },
}
/** Officers of any service; what they see is scoped by country in the query. */
export const officer: Guard = { name: 'officer', admits: (actor) => (isOfficer(actor) ? 'yes' : needsPerson(actor)) }
/** Officers of the Central Support Service. */
export const central: Guard = { name: 'central', admits: (actor) => (isCentral(actor) ? 'yes' : needsPerson(actor)) }
/** People and pupils: the pages inside a TwinSpace, whose loader asks for membership. */
export const signedIn: Guard = { name: 'signed-in', admits: (actor) => (actor.kind === 'visitor' ? 'sign-in' : 'yes') }
