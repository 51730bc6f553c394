import { t } from '../../platform/i18n/index.ts'

/** Ages in years beside a label: “11 to 15”, or one alone; '' when unknown. */
export const agesWords = (from: number | null, to: number | null): string => words('vocabularies.agesRange', from, to)

/** “pupils aged 11 to 15”; '' when unknown. */
export const pupilsAged = (from: number | null, to: number | null): string => words('vocabularies.pupilsAged', from, to)

const words = (key: 'vocabularies.pupilsAged' | 'vocabularies.agesRange', from: number | null, to: number | null): string =>
  from === null || to === null ? '' : t(key, { from, to, same: from === to ? 'yes' : 'no' })
