import { choice, flag, hidden, optionalChoice, optionalText, text } from '../../platform/forms/fields.ts'
import { defineForm, type FormOf } from '../../platform/forms/index.ts'
import type { Key } from '../../platform/i18n/index.ts'
import { pupilKinds, reportKinds } from './kinds.ts'

/** A pupil asks for help. `from`: the page they were on. */
export const helpForm = defineForm({ kind: choice(pupilKinds), words: optionalText(2000), discreet: flag(), from: hidden(1000) })
export type HelpForm = FormOf<typeof helpForm>

/** An adult reports what somebody wrote. */
export const reportForm = defineForm(
  { kind: choice(reportKinds), words: optionalText(2000) },
  { rules: (schema) => schema.refine(({ kind, words }) => kind !== 'other' || words !== '', { path: ['words'], error: 'reports.wordsWanted' satisfies Key }) },
)
export type ReportForm = FormOf<typeof reportForm>

/** What was done about a report. */
export const closureForm = defineForm({ outcome: text(1000) })
export type ClosureForm = FormOf<typeof closureForm>

export const phases = ['open', 'closed'] as const
/** What a list of reports is narrowed down to. */
export const findForm = defineForm({ phase: optionalChoice(phases), kind: optionalChoice(reportKinds) })
