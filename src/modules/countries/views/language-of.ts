import { languageName, message } from '../../../platform/i18n/index.ts'

/** Languages of schools for which the runtime has no name, or another country's. */
const unnamed = ['cnr', 'lld', 'rue']

/** The name of a language of instruction. */
export const languageOf = (code: string): string => (unnamed.includes(code) ? message(`countries.language.${code}`) : languageName(code))
