import type { Competence, Subject } from '../vocabularies/index.ts'
import { data } from './data.ts'
import type { Kind } from './pictures/kinds.ts'

/**
 * A project of the invented world, as its founders would write it.
 * @property countries of its schools: two founders, then further partners
 * @property picture which kind of drawing its pictures are
 * @property notes what classes write of it in the journal
 */
export type Idea = {
  title: string
  countries: string
  language?: 'en' | 'fr'
  ages: readonly [from: number, to: number]
  subjects: Subject[]
  competences: Competence[]
  picture: Kind
  about: string
  aims: string
  process: string
  results: string
  notes: readonly string[]
}

/** The sixty projects of the invented world. */
export const ideas = data<readonly Idea[]>('projects')
