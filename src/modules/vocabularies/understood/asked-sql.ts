import { type RawBuilder, sql } from 'kysely'
import { begun } from '../../../platform/text/search-words.ts'
import { facet } from '../facets.ts'
import type { Subject } from '../vocabularies.ts'
import type { Named } from './names.ts'
import type { Place } from './places.ts'
import type { Asked } from './understand.ts'

/** For the database: the words of what was asked, as spelled or begun. */
export const asSpelled = ({ words }: Asked): string => words.map(begun).join(' & ')
/** Whether it is nothing but words. */
export const isWords = ({ places, named }: Asked): boolean => places.length === 0 && !named

/**
 * Rows with what was asked: words in `tsv`, or a place's names there and its country in `facets`, or what the words stand for in `facets`.
 * @param of the table's name in the statement: schools and people have both columns
 * @param words the condition for the words
 */
export function askedSql(of: string, { places, named }: Asked, words: RawBuilder<unknown>): RawBuilder<unknown> {
  const [tsv, facets] = [sql.ref(`${of}.tsv`), sql.ref(`${of}.facets`)]
  const ways = [
    words,
    ...places.map((place) => sql`(${facets} && array[${facet.country(place.country)}::int] and ${tsv} @@ ${namesOf(place)}::tsquery)`),
    ...(named ? [sql`${facets} && array[${facetOf(named)}::int]`] : []),
  ]
  return sql`(${sql.join(ways, sql` or `)})`
}

/** The number of what is named in `facets`. */
export function facetOf({ kind, code }: Named): number {
  if (kind === 'country') return facet.country(code)
  return kind === 'language' ? facet.language(code) : facet.subject(code as Subject)
}

const namesOf = ({ names }: Place): string =>
  names
    .map(
      (name) =>
        `(${name
          .split(' ')
          .map((word) => `'${word}'`)
          .join(' & ')})`,
    )
    .join(' | ')
