import { withoutInvisible } from '../../../platform/text/plain-text.ts'
import { type SearchWord, searchWords } from '../../../platform/text/search-words.ts'
import { slipsOf } from '../../../platform/text/slips.ts'
import { bare, type Named, vocabulary } from './names.ts'
import { type Place, placesNamed } from './places.ts'
import { type Token, tokensOf } from './tokens.ts'
import { type Ages, agesAt } from './typed-ages.ts'

/** What a search can be about, besides names. */
export type Topic = Named['kind'] | 'ages' | 'town'
/** Some of what was typed, from `start` to `end`, and what it means. */
export type Phrase = { typed: string; start: number; end: number } & (Named | { kind: 'ages'; ages: Ages } | { kind: 'town'; places: readonly Place[] })
/** Words that have to be in a name or a text; or else what they were typed for instead, with a slip: a place, or a country, language or subject. */
export type Asked = { words: readonly SearchWord[]; places: readonly Place[]; named?: Named }
/** What was typed: facets that have to be there, words to be looked for, and those that were too many. */
export type Understood = { text: string; phrases: readonly Phrase[]; asked: readonly Asked[]; leftOut: readonly string[] }

const longestText = 200
const longestPhrase = 5
const maxWords = 8
/** A place of this name, and no more: the largest. */
const mostPlaces = 4
const shortestSlip = 5
const longestSlip = 25

/** Reads all names there are, so that it is nobody's request that does: it takes a third of a second. */
export function learnNames(): void {
  vocabulary()
  placesNamed('Europe')
}

/**
 * Reads a search: names of countries, languages, subjects and places in the languages of the interface and their own, ages; what is none of them is a
 * word to be looked for. Between quotation marks everything is. Costs the database nothing.
 * @param topics what can be meant here
 * @param forgiving when nothing was found as typed: words one slip away from a name mean it, too
 */
export function understand(typed: string, topics: readonly Topic[], { forgiving = false } = {}): Understood {
  const text = withoutInvisible(typed.slice(0, longestText))
  const tokens = tokensOf(text)
  const phrases: Phrase[] = []
  const left: Token[] = []
  for (let at = 0; at < Math.min(tokens.length, maxWords); ) {
    const found = phraseAt(text, tokens.slice(0, maxWords), at, topics)
    if (found) phrases.push(found.phrase)
    else left.push(tokens[at] as Token)
    at += found?.length ?? 1
  }
  const { asides } = vocabulary()
  const words = phrases.length > 0 ? left.filter(({ literal, folded }) => literal || !asides.has(folded)) : left
  const lone = topics.includes('ages') && words.length === 1 ? loneAge(words[0]) : undefined
  if (lone) phrases.push(lone)
  const towns = phrases.flatMap((phrase) => (phrase.kind === 'town' ? [{ words: searchWords(phrase.typed), places: phrase.places }] : []))
  const names = lone ? [] : words.map((token) => ({ words: searchWords(token.text), places: [], ...(forgiving && meantBy(token, topics)) }))
  const { asked, over } = withinLimit([...towns, ...names])
  return { text, phrases, asked, leftOut: [...over, ...tokens.slice(maxWords).map(({ text }) => text)] }
}

function phraseAt(text: string, tokens: readonly Token[], at: number, topics: readonly Topic[]): { phrase: Phrase; length: number } | undefined {
  const spoken = vocabulary()
  const said = topics.includes('ages') ? agesAt(text, tokens, at, spoken) : undefined
  if (said) return { phrase: { ...span(text, tokens.slice(at, at + said.length)), kind: 'ages', ages: said.ages }, length: said.length }
  const open = tokens.slice(at, at + longestPhrase)
  const until = open.findIndex(({ literal }) => literal)
  for (let length = until < 0 ? open.length : until; length > 0; length--) {
    const part = open.slice(0, length)
    // An aside at either end belongs to no name: “in Greece and”.
    if ([part[0], part.at(-1)].some((token) => spoken.asides.has(token?.folded ?? ''))) continue
    const named = nameOf(part, topics)
    if (named) return { phrase: { ...span(text, part), ...named }, length }
    const places = topics.includes('town') ? otherwiseCalled(part) : []
    if (places.length > 0) return { phrase: { ...span(text, part), kind: 'town', places }, length }
  }
  return undefined
}

const span = (text: string, part: readonly Token[]) => {
  const [start, end] = [part[0]?.start ?? 0, part.at(-1)?.end ?? 0]
  return { typed: text.slice(start, end), start, end }
}

function nameOf(part: readonly Token[], topics: readonly Topic[]): Named | undefined {
  const { names, asides } = vocabulary()
  const found = names.get(
    bare(
      part.map(({ folded }) => folded),
      asides,
    ),
  )
  return found?.find(({ kind }) => topics.includes(kind))
}

/** Places that registers may call by another name than the one typed: any other is found as a word. */
function otherwiseCalled(part: readonly Token[]): Place[] {
  const name = part.map(({ text }) => text).join(' ')
  if (name.length < 3 || part.every(({ number }) => number !== undefined)) return []
  return placesNamed(name)
    .slice(0, mostPlaces)
    .filter(({ names }) => names.length > 1)
}

function loneAge(token: Token | undefined): Phrase | undefined {
  const { number, literal, text: typed, start, end } = token ?? {}
  if (number === undefined || literal || number < 3 || number > 19) return undefined
  return { typed: typed ?? '', start: start ?? 0, end: end ?? 0, kind: 'ages', ages: { from: number, to: number } }
}

/** What a word may have been typed for with one slip. */
function meantBy({ folded, literal }: Token, topics: readonly Topic[]): Partial<Pick<Asked, 'named' | 'places'>> {
  if (literal || folded.length < shortestSlip || folded.length > longestSlip) return {}
  const { names } = vocabulary()
  const slips = slipsOf(folded)
  const named = slips.flatMap((slip) => (slip.length < shortestSlip ? [] : (names.get(slip) ?? []))).find(({ kind }) => topics.includes(kind))
  if (named) return { named }
  const places = topics.includes('town') ? slips.flatMap((slip) => placesNamed(slip).slice(0, 1)) : []
  const each = new Map(places.map((place) => [`${place.country} ${place.name}`, place]))
  return each.size > 0 ? { places: [...each.values()].slice(0, mostPlaces) } : {}
}

/** Each word costs the database a look: eight, each once, counted after folding. */
function withinLimit(all: readonly Asked[]): { asked: Asked[]; over: string[] } {
  const asked = new Map<string, Asked>()
  const over: string[] = []
  let room = maxWords
  for (const each of all) {
    const key = each.words.map(([word]) => word).join(' ')
    if (key === '' || asked.has(key)) continue
    if (each.words.length > room) over.push(key)
    else {
      asked.set(key, each)
      room -= each.words.length
    }
  }
  return { asked: [...asked.values()], over }
}

/** What was typed where nobody is shown how it was read, and can take it back: what a word stands for, or the word. */
export function asked(typed: string, topics: readonly Topic[]): readonly Asked[] {
  const { phrases, asked } = understand(typed, topics)
  const named = phrases.flatMap((phrase): Asked[] => ('code' in phrase ? [{ words: searchWords(phrase.typed), places: [], named: phrase }] : []))
  return withinLimit([...named, ...asked]).asked
}
