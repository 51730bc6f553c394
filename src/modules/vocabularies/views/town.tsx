import { foldPlainly } from '../../../platform/text/fold-text.ts'
import { inLatin } from '../../../platform/text/in-latin.ts'
import { Name } from '../../../ui/index.ts'
import { placesNamed } from '../understood/places.ts'

/** The name of a town, and beside it in Latin letters where the reader does not know its own. Arabic ones are known by what maps call them. */
export const Town = ({ name, country }: { name: string; country: string }) => <Name of={name} country={country} latin={townInLatin} />

function townInLatin(name: string, country?: string | null): string | undefined {
  return inLatin(name, country) ?? placesNamed(name).find((place) => place.country === country && foldPlainly(place.name) !== foldPlainly(name))?.name
}
