export { type AgeBand, ageBands, agesOf, bandsOf } from './ages.ts'
export { agesWords, pupilsAged } from './ages-words.ts'
export { facet } from './facets.ts'
export { languageWithLevel } from './language-with-level.ts'
export { type SpokenLanguage, spokenLanguages } from './spoken-languages.ts'
export {
  type CefrLevel,
  type Competence,
  cefrLevels,
  competences,
  type IscedLevel,
  iscedLevels,
  type JobRole,
  jobRoles,
  type Subject,
  subjects,
} from './vocabularies.ts'
