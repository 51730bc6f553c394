import { begunStates } from '../../access/begun-projects.ts'
import type { FormDefinition } from '../../platform/forms/define-form.ts'
import {
  choice,
  choices,
  code,
  custom,
  id,
  number,
  optionalChoice,
  optionalCountry,
  optionalDay,
  optionalName,
  optionalNumber,
  optionalText,
  search,
  text,
} from '../../platform/forms/fields.ts'
import type { BoundForm } from '../../platform/forms/form-state.ts'
import { defineForm, type FormOf } from '../../platform/forms/index.ts'
import type { Key } from '../../platform/i18n/index.ts'
import { ageBands, competences, spokenLanguages, subjects } from '../vocabularies/index.ts'
import { decisions } from './domain/decide.ts'
import type { DraftStep } from './urls.ts'

/** Where a founder stands in writing: the version their page was made from. */
const version = custom(number(1, 1_000_000_000).schema, { kind: 'hidden' })

const idea = defineForm(
  {
    version,
    title: optionalName(120),
    description: optionalText(600),
    languages: choices(spokenLanguages),
    aims: optionalText(2000),
  },
  { repeats: true },
)
const pupils = defineForm(
  {
    version,
    agesFrom: optionalNumber(0, 25),
    agesTo: optionalNumber(0, 25),
    pupilCount: optionalNumber(1, 10_000),
    subjects: choices(subjects),
    competences: choices(competences),
  },
  {
    repeats: true,
    rules: (schema) =>
      schema.refine(({ agesFrom, agesTo }) => agesFrom === null || agesTo === null || agesFrom <= agesTo, {
        path: ['agesTo'],
        error: 'projects.rule.ages' satisfies Key,
      }),
  },
)
const work = defineForm(
  { version, process: optionalText(4000), tools: optionalText(500), results: optionalText(2000), startsOn: optionalDay(), endsOn: optionalDay() },
  {
    repeats: true,
    rules: (schema) =>
      schema.refine(({ startsOn, endsOn }) => startsOn === null || endsOn === null || startsOn <= endsOn, {
        path: ['endsOn'],
        error: 'projects.rule.days' satisfies Key,
      }),
  },
)

const steps = { idea, pupils, work }
type StepFields = { [Step in DraftStep]: (typeof steps)[Step]['fields'] }
/** The draft's steps. What is not yet written may stay empty; `missing` asks for it when the project is sent. */
export const draftForms: { readonly [Step in DraftStep]: FormDefinition<StepFields[Step]> } = steps
export type DraftForm<Step extends DraftStep> = BoundForm<StepFields[Step]>

/** What somebody looks for among projects. `of`: all that have begun, not one's own. */
export const findForm = defineForm({
  of: optionalChoice(['all']),
  q: search(100),
  country: optionalCountry(),
  subject: optionalChoice(subjects),
  ages: optionalChoice(ageBands),
  phase: optionalChoice(begunStates),
})

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
/** `partner` names a contact and a school of theirs: two ids with a space between. */
export const newProjectForm = defineForm({ schoolId: id(), partner: code(new RegExp(`^${uuid} ${uuid}$`), 73) })
export type NewProjectForm = FormOf<typeof newProjectForm>

/** The version of the plan that stood on the page of whoever signs it. */
const signed = custom(optionalNumber(1, 1_000_000_000).schema, { kind: 'hidden', optional: true })

export const proposalForm = defineForm({ version: signed })

export const answerForm = defineForm(
  { version: signed, answer: choice(['accept', 'decline']), reason: optionalText(1000) },
  {
    rules: (schema) =>
      schema.refine(({ answer, reason }) => answer === 'accept' || reason !== '', { path: ['reason'], error: 'projects.rule.reason' satisfies Key }),
  },
)
export type AnswerForm = FormOf<typeof answerForm>

/** What came of a project, for everybody who finds it. */
export const closureForm = defineForm({ outcome: text(2000) })
export type ClosureForm = FormOf<typeof closureForm>

export const decisionForm = defineForm({ decision: choice(decisions), comment: optionalText(4000) })
export type DecisionForm = FormOf<typeof decisionForm>
