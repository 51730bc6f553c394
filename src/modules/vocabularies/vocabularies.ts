/**
 * What can be taught. A code's place is its number in the stored facets (facets.ts): add at the end, take none out.
 * Words: `vocabularies.subject.<code>`.
 */
export const subjects = [
  'art',
  'astronomy',
  'biology',
  'chemistry',
  'citizenship',
  'classical-languages',
  'cross-curricular',
  'design-technology',
  'drama',
  'economics',
  'environmental-education',
  'ethics',
  'european-studies',
  'foreign-languages',
  'geography',
  'geology',
  'health-studies',
  'history',
  'history-of-culture',
  'home-economics',
  'informatics',
  'language-literature',
  'law',
  'mathematics',
  'media-education',
  'music',
  'natural-sciences',
  'philosophy',
  'physical-education',
  'physics',
  'politics',
  'pre-school',
  'primary',
  'psychology',
  'religion',
  'social-studies',
  'special-needs',
  'technology',
  'vocational',
] as const
export type Subject = (typeof subjects)[number]

/** The key competences for lifelong learning (Council Recommendation 2018/C 189/01). Words: `vocabularies.competence.<code>`. */
export const competences = ['literacy', 'multilingual', 'stem', 'digital', 'personal', 'citizenship', 'entrepreneurship', 'culture'] as const
export type Competence = (typeof competences)[number]

/**
 * How well a language is spoken: the Common European Framework's six levels, and the mother tongue. Words: `vocabularies.level.<code>` for one that is
 * chosen, `vocabularies.speaks.<code>` beside its language (`languageWithLevel`).
 */
export const cefrLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'] as const
export type CefrLevel = (typeof cefrLevels)[number]

/** What staff of a school may be. Words: `vocabularies.jobRole.<code>`. */
export const jobRoles = ['teacher', 'head', 'librarian', 'psychologist', 'special-needs', 'trainer', 'student-teacher'] as const
export type JobRole = (typeof jobRoles)[number]

/** Levels of a school (ISCED 2011): pre-primary, primary, lower and upper secondary. Words: `vocabularies.isced.<code>`. */
export const iscedLevels = ['0', '1', '2', '3'] as const
export type IscedLevel = (typeof iscedLevels)[number]
