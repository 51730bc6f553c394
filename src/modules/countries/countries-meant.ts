import { foldPlainly } from '../../platform/text/fold-text.ts'
import { understand } from '../vocabularies/index.ts'

/** Those of the countries that somebody means: by name, code, or a place there; all of them when nothing is asked. */
export function countriesMeant<Country extends { code: string }>(countries: readonly Country[], text: string): Country[] {
  const words = foldPlainly(text).split(' ')
  const { phrases } = understand(text, ['country', 'town'])
  const codes = phrases.flatMap((phrase) =>
    phrase.kind === 'country' ? [phrase.code] : phrase.kind === 'town' ? phrase.places.map(({ country }) => country) : [],
  )
  return countries.filter(({ code }) => words[0] === '' || codes.includes(code) || words.includes(code.toLowerCase()))
}
