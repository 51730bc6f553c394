import type { Subject } from '../../vocabularies/index.ts'
import { data } from '../data.ts'

/** What is written in the journals, beside the notes of each project. {town}, {other}: of the writer's school and a partner's; {name}: a partner teacher. */
export type Words = { beginning: readonly string[]; middle: readonly string[]; end: readonly string[]; comments: readonly string[] }
export const journalWords = data<{ english: Words; french: Words }>('journal')

type Own = { about: readonly string[]; ideas: readonly string[] }
/**
 * What teachers say of themselves and of their ideas, by subject, in English; and in languages of their own.
 * {town}: where the school stands; {ages}: of the pupils.
 */
export const teachersWords = data<{ aboutEnglish: readonly string[]; ideasEnglish: Partial<Record<Subject, readonly string[]>>; own: Record<string, Own> }>(
  'teachers',
)

type Post = {
  by: string
  days: number
  hours: number
  text: string
  picture?: 'river' | 'chart' | 'map'
  comments?: readonly (readonly [by: string, text: string])[]
}
type Page = { title: string; under?: string; by: string; pupils?: true; picture?: true; text: string }
/**
 * The liveliest space, Two rivers, two seas. `by`: a code of the cast; `days` before now; `under` names a page's parent.
 * What a class writes its teacher posts, unless the pupil is an administrator.
 */
export const rivers = data<{ posts: readonly Post[]; pages: readonly Page[] }>('rivers')
