/** Somebody whose service has suspended them: signed in, and yet no more than a visitor, who may read why. */
export type Suspended = { id: string; name: string; language: string; country: string | null }

/** Nobody signed in, or nobody who may do more than that. */
export type Visitor = { kind: 'visitor'; suspended?: Suspended }

/** A person with an account. `officerFor`: the support services they are of; `isCentralOfficer`: of the European level; `zone`: IANA name of the time zone they live in, if that is known; `languages`: codes of those they speak. */
export type Person = {
  kind: 'person'
  id: string
  sessionId: string
  name: string
  email: string
  language: string
  zone: string | null
  state: 'registered' | 'waiting' | 'validated' | 'refused' | 'inactive' | 'anonymised'
  confirmed: boolean
  onboarded: boolean
  country: string | null
  languages: readonly string[]
  officerFor: readonly string[]
  isCentralOfficer: boolean
  unread: number
}

/** A pupil, who exists in one TwinSpace only. */
export type Pupil = {
  kind: 'pupil'
  id: string
  sessionId: string
  projectId: string
  schoolId: string
  nickname: string
  animal: string
  administrator: boolean
  /** answers to their calls for help that they have not read */
  unread: number
  /** what is new for them in their space and they have not read */
  news: number
  /** of their school, as is the zone */
  country: string
  zone: string
}

/** Whoever may stand in a TwinSpace: a person or a pupil. */
export type Insider = Person | Pupil

/** Who is asking. Every read and every act takes one. */
export type Actor = Visitor | Person | Pupil

export const visitor: Visitor = { kind: 'visitor' }

/** The time zone somebody lives in, an IANA name; nobody knows a visitor's. */
export const zoneOfActor = (actor: Actor): string | undefined => (actor.kind === 'visitor' ? undefined : (actor.zone ?? undefined))

/** What somebody reads besides the page's own language, as tags: the languages they speak, and those of their country. */
export function readsOfActor(actor: Actor): string[] {
  if (actor.kind === 'visitor') return []
  return [...(actor.kind === 'person' ? actor.languages : []), ...(actor.country ? [`und-${actor.country}`] : [])]
}

/** A teacher: a person whom a support service has validated. */
export const isTeacher = (actor: Actor): actor is Person => actor.kind === 'person' && actor.state === 'validated'
/** Staff of one or more national services, or of the European one. */
export const isOfficer = (actor: Actor): actor is Person => actor.kind === 'person' && (actor.isCentralOfficer || actor.officerFor.length > 0)
/** Staff of the Central Support Service. */
export const isCentral = (actor: Actor): actor is Person => actor.kind === 'person' && actor.isCentralOfficer
