import type { Person } from '../../../access/actor.ts'
import { serviceOfPerson } from '../../../access/responsible-service.ts'
import type { Reader } from '../../../platform/db/index.ts'
import { NotFound, orNotFound } from '../../../platform/http/index.ts'
import { openRequests } from '../../partners/index.ts'
import { profilesOf, type Workplace } from '../../people/index.ts'
import { projectOf } from '../../projects/index.ts'
import type { KeptAuthor, KeptItem, Thing } from '../kept.ts'
import type { SubjectKind } from '../kinds.ts'

/** Something outside of any TwinSpace, as its reporter may read it, and the services that look after whose it is. */
export type OutsideThing = Thing & { services: readonly string[] }
type Find = (db: Reader, actor: Person, id: string) => Promise<OutsideThing>

/** What somebody says of themselves. */
const person: Find = async (db, actor, id) => {
  const profile = orNotFound((await profilesOf(db, actor, [id]))[0])
  const text = [profile.ideas, profile.about].filter(Boolean).join('\n\n')
  return whole('people', id, { title: profile.name, text }, [authorOf(profile.id, profile.name, profile.schools[0])], [profile.service])
}

/** What a project says of itself: its founders wrote it. */
const project: Find = async (db, actor, id) => {
  const { title, description, aims, process, results, founders, schools } = orNotFound(await projectOf(db, actor, id))
  const text = [description, aims, process, results].filter(Boolean).join('\n\n')
  const authors = founders.map(({ personId, name, schoolId }) =>
    authorOf(
      personId,
      name || null,
      schools.find((school) => school.id === schoolId),
    ),
  )
  return whole(
    'projects',
    id,
    { title, text },
    authors,
    founders.map(({ service }) => service),
  )
}

/** A request that waits for one's answer. */
const request: Find = async (db, actor, id) => {
  const asked = orNotFound((await openRequests(db, actor)).find((each) => each.id === id && each.incoming))
  const author = { ...authorOf(asked.personId, asked.name, undefined), school: asked.school }
  return whole(
    'contact-requests',
    id,
    { title: '', text: asked.message, at: asked.sentAt.toISOString() },
    [author],
    [await serviceOfPerson(db, asked.personId)],
  )
}

const finding = { people: person, projects: project, 'contact-requests': request }
export type OutsideSubject = keyof typeof finding

/** Something that is reported outside of any TwinSpace. @throws NotFound when the actor may not read it, or wrote it */
export async function thingOutside(db: Reader, actor: Person, kind: OutsideSubject, id: string): Promise<OutsideThing> {
  const thing = await finding[kind](db, actor, id)
  if (thing.reported.some((author) => author.id === actor.id)) throw new NotFound()
  return thing
}

const authorOf = (id: string, name: string | null, school: Pick<Workplace, 'id' | 'name'> | undefined): KeptAuthor => ({
  kind: 'person',
  id,
  name,
  schoolId: school?.id ?? null,
  school: school?.name ?? null,
})

type Words = Pick<KeptItem, 'title' | 'text'> & { at?: string }

function whole(kind: SubjectKind, id: string, words: Words, reported: KeptAuthor[], services: (string | null)[]): OutsideThing {
  const item: KeptItem = { at: null, ...words, kind, id, html: '', removed: false, authors: reported, pictures: [], before: [] }
  return { subject: { kind, id }, reported, kept: { main: id, items: [item] }, services: [...new Set(services.filter((service) => service !== null))] }
}
