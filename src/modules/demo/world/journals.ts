import { hasBegun } from '../../../access/begun-projects.ts'
import type { Files } from '../../../platform/files/index.ts'
import type { Chance } from '../chance.ts'
import type { Kind } from '../pictures/kinds.ts'
import { drawPicture } from '../pictures/store.ts'
import type { DemoPupil } from './classes.ts'
import type { Rows } from './insert.ts'
import type { DemoPerson } from './people.ts'
import type { DemoProject } from './projects.ts'
import { ago } from './times.ts'
import { journalWords, rivers } from './words.ts'

type Author = { person_id: string | null; pupil_id: string | null }
type Wanted = Author & { id: string; project_id: string; post_id: string; kind: Kind; seed: number; created_at: Date }
export type Journals = { posts: Rows<'posts'>; comments: Rows<'comments'>; pictures: Wanted[] }
type Belongs = ReadonlyMap<string, readonly DemoPupil[]>

/** What was written in the spaces: five to twenty-five posts each, with answers, and which pictures are to be drawn. */
export function makeJournals(chance: Chance, projects: readonly DemoProject[], pupils: Belongs, cast: ReadonlyMap<string, Author>): Journals {
  const created: Journals = { posts: [], comments: [], pictures: [] }
  const [lively, ...others] = projects.filter(hasBegun)
  if (lively) writeRivers(chance, lively, cast, created)
  for (const project of others) write(chance, project, pupils.get(project.id) ?? [], created)
  return created
}

function write(chance: Chance, project: DemoProject, pupils: readonly DemoPupil[], created: Journals): void {
  const { idea, members, from, to, state } = project
  const words = idea.language === 'fr' ? journalWords.french : journalWords.english
  const texts = [
    ...chance.shuffled(words.beginning).slice(0, 2),
    ...mixed(chance, chance.shuffled(idea.notes), words.middle),
    ...(state === 'closed' ? chance.shuffled(words.end).slice(0, 2) : []),
  ]
  const withPicture = new Set([1, Math.floor(texts.length / 2)])
  texts.forEach((text, at) => {
    const writer = chance.pick(members)
    const partner = chance.pick(members.filter((member) => member !== writer))
    const passed = (from - to - 1) * ((at + 0.4 + chance.unit() * 0.5) / texts.length)
    const when = ago(from - passed, chance.between(0, 8))
    const id = chance.id(when)
    const body = text.replace('{town}', writer.school.town).replace('{other}', partner.school.town).replace('{name}', partner.name)
    created.posts.push({ id, project_id: project.id, person_id: writer.id, pupil_id: null, body, created_at: when })
    if (withPicture.has(at))
      created.pictures.push({
        id: chance.id(when),
        project_id: project.id,
        post_id: id,
        person_id: writer.id,
        pupil_id: null,
        kind: idea.picture,
        seed: chance.between(1, 1e9),
        created_at: when,
      })
    const answers = chance.shuffled(words.comments).slice(0, chance.pick([0, 0, 1, 1, 2, 3]))
    for (const [turn, answer] of answers.entries())
      created.comments.push({
        id: chance.id(when),
        post_id: id,
        ...answering(chance, members, pupils),
        body: answer,
        created_at: soonAfter(chance, when, turn),
      })
  })
}

/** Notes among general posts, so that together there are three to twenty-one. */
function mixed(chance: Chance, notes: readonly string[], middle: readonly string[]): string[] {
  return chance.shuffled([...notes, ...chance.shuffled(middle).slice(0, chance.between(1, Math.min(13, middle.length)))])
}

const answering = (chance: Chance, members: readonly DemoPerson[], pupils: readonly DemoPupil[]): Author =>
  chance.unit() < 0.6 && pupils.length > 0 ? { person_id: null, pupil_id: chance.pick(pupils).id } : { person_id: chance.pick(members).id, pupil_id: null }

const soonAfter = (chance: Chance, when: Date, turn: number): Date =>
  new Date(Math.min(when.getTime() + (turn + chance.unit()) * 5 * 3_600_000, ago(0, 0.1).getTime()))

function writeRivers(chance: Chance, project: DemoProject, cast: ReadonlyMap<string, Author>, created: Journals): void {
  for (const { by, days, hours, text, picture, comments } of rivers.posts) {
    const when = ago(days, hours)
    const id = chance.id(when)
    const author = cast.get(by) as Author
    created.posts.push({ id, project_id: project.id, ...author, body: text, created_at: when })
    if (picture)
      created.pictures.push({
        id: chance.id(when),
        project_id: project.id,
        post_id: id,
        ...author,
        kind: picture,
        seed: chance.between(1, 1e9),
        created_at: when,
      })
    for (const [turn, [who, answer]] of (comments ?? []).entries())
      created.comments.push({
        id: chance.id(when),
        post_id: id,
        ...(cast.get(who) as Author),
        body: answer,
        created_at: soonAfter(chance, when, days === 0 ? turn * 0.1 : turn),
      })
  }
}

/** Draws the pictures, a few at a time, and keeps their files. */
export async function drawAll(files: Files, wanted: readonly Wanted[], drawn: (done: number) => void): Promise<Rows<'pictures'>> {
  const rows: Rows<'pictures'> = []
  const queue = [...wanted]
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { kind, seed, ...row } = next
      const { key, ...picture } = await drawPicture(files, kind, row.id, seed)
      rows.push({ ...row, ...picture, file_key: key })
      drawn(rows.length)
    }
  }
  await Promise.all([work(), work()])
  return rows
}
