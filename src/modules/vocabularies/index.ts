export { type AgeBand, ageBands, agesOf, bandsOf } from './ages.ts'
export { agesWords, pupilsAged } from './ages-words.ts'
export { knownCountries } from './countries.ts'
export { facet } from './facets.ts'
export { languageWithLevel } from './language-with-level.ts'
export { type SpokenLanguage, spokenLanguages } from './spoken-languages.ts'
export { askedSql, asSpelled, facetOf, isWords } from './understood/asked-sql.ts'
export { hasPlaceNear } from './understood/has-place-near.ts'
export { placesNamed } from './understood/places.ts'
export { type Asked, asked, learnNames, type Phrase, type Topic, type Understood, understand } from './understood/understand.ts'
export { Town } from './views/town.tsx'
export { UnderstoodChips } from './views/understood-chips.tsx'
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
