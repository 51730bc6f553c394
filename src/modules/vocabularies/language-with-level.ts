import { languageName, message } from '../../platform/i18n/index.ts'

/** A language and how well somebody speaks it: “Greek (mother tongue)”. Several of them are joined by `items`. */
export const languageWithLevel = (language: string, level: string): string => message(`vocabularies.speaks.${level}`, { language: languageName(language) })
