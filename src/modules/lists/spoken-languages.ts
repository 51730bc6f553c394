/** The official languages of the countries that take part: those of the interface, one day. */
const official = [
  'bg', 'hr', 'cs', 'da', 'nl', 'en', 'et', 'fi', 'fr', 'de', 'el', 'hu', 'ga', 'it', 'lv', 'lt', 'mt', 'pl', 'pt', 'ro', 'sk', 'sl', 'es', 'sv',
  'sq', 'bs', 'mk', 'is', 'nb', 'sr', 'tr', 'hy', 'az', 'ka', 'uk', 'ar',
] as const

/** Regional languages, and others that schools teach or families bring. */
const others = [
  'be', 'br', 'ca', 'co', 'cy', 'eo', 'eu', 'fa', 'fo', 'fy', 'gd', 'gl', 'he', 'hi', 'ja', 'kl', 'ko', 'ku', 'la', 'lb',
  'nn', 'oc', 'rm', 'ru', 'se', 'so', 'ti', 'ur', 'vi', 'zh',
] as const

/** What people may say they speak: ISO 639-1 codes. Their names come from `languageName`. */
export const spokenLanguages = [...official, ...others] as const
export type SpokenLanguage = (typeof spokenLanguages)[number]
