import { z } from 'zod'
import { field } from '../../platform/http/forms.ts'
import type { Key } from '../../platform/i18n/index.ts'
import { competences, spokenLanguages, subjects } from '../vocabularies/index.ts'
import { decisions } from './domain/decide.ts'
import type { DraftStep } from './urls.ts'

const unsaid = (value: unknown): unknown => (value === '' || value === undefined ? null : value)
const maybeWhole = (min: number, max: number) => z.preprocess(unsaid, field.whole(min, max).nullable())
const maybeDay = () => z.preprocess(unsaid, field.day().nullable())

/** Where a founder stands in writing: the version their page was made from. */
const version = field.whole(1, 1_000_000_000)

const idea = z.object({
  version,
  title: field.optional(120),
  description: field.optional(600),
  languages: field.many(spokenLanguages),
  aims: field.optional(2000),
})
const pupils = z
  .object({
    version,
    agesFrom: maybeWhole(0, 25),
    agesTo: maybeWhole(0, 25),
    pupilCount: maybeWhole(1, 10_000),
    subjects: field.many(subjects),
    competences: field.many(competences),
  })
  .refine(({ agesFrom, agesTo }) => agesFrom === null || agesTo === null || agesFrom <= agesTo, { path: ['agesTo'], error: 'projects.rule.ages' satisfies Key })
const work = z
  .object({ version, process: field.optional(4000), tools: field.optional(500), results: field.optional(2000), startsOn: maybeDay(), endsOn: maybeDay() })
  .refine(({ startsOn, endsOn }) => startsOn === null || endsOn === null || startsOn <= endsOn, { path: ['endsOn'], error: 'projects.rule.days' satisfies Key })

/** The draft's steps. What is not yet written may stay empty; `missing` asks for it when the project is sent. */
export const draftForms = { idea, pupils, work } satisfies Record<DraftStep, z.ZodObject>

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
/** `partner` names a contact and a school of theirs: two ids with a space between. */
export const newProjectForm = z.object({
  schoolId: field.id(),
  partner: field.code(new RegExp(`^${uuid} ${uuid}$`), 73),
})

export const answerForm = z
  .object({ answer: field.choice(['accept', 'decline']), reason: field.optional(1000) })
  .refine(({ answer, reason }) => answer === 'accept' || reason !== '', { path: ['reason'], error: 'projects.rule.reason' satisfies Key })

export const decisionForm = z.object({ decision: field.choice(decisions), comment: field.optional(4000) })
/** A form of nothing but its button. */
export const plainForm = z.object({})
