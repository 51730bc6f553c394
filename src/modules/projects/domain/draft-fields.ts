import type { DraftStep } from '../urls.ts'

/** The steps of the form, in their order, each with its fields. */
export const draftSteps = ['idea', 'pupils', 'work'] as const satisfies readonly DraftStep[]

/** What founders write. Days are ISO dates; null is not yet said. */
export type Draft = {
  title: string
  description: string
  languages: string[]
  aims: string
  agesFrom: number | null
  agesTo: number | null
  pupilCount: number | null
  subjects: string[]
  competences: string[]
  tools: string
  process: string
  results: string
  startsOn: string | null
  endsOn: string | null
}

export const fieldsOf = {
  idea: ['title', 'description', 'languages', 'aims'],
  pupils: ['agesFrom', 'agesTo', 'pupilCount', 'subjects', 'competences'],
  work: ['tools', 'process', 'results', 'startsOn', 'endsOn'],
} as const satisfies Record<DraftStep, readonly (keyof Draft)[]>

/** The columns of `projects` that hold a draft. */
export const columnOf = {
  title: 'title',
  description: 'description',
  languages: 'languages',
  aims: 'aims',
  agesFrom: 'ages_from',
  agesTo: 'ages_to',
  pupilCount: 'pupil_count',
  subjects: 'subjects',
  competences: 'competences',
  tools: 'tools',
  process: 'process',
  results: 'results',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
} as const satisfies Record<keyof Draft, string>

/** Left open at will: not every project needs tools, and competences are for those who plan by them. */
const mayStayEmpty: readonly (keyof Draft)[] = ['tools', 'competences']

/** What still has to be written before the project can be sent, with the step where it stands. */
export function missing(draft: Draft): { step: DraftStep; field: keyof Draft }[] {
  return draftSteps.flatMap((step) =>
    fieldsOf[step].filter((field) => !mayStayEmpty.includes(field) && isEmpty(draft[field])).map((field) => ({ step, field })),
  )
}

const isEmpty = (value: Draft[keyof Draft]): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0)
