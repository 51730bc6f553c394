import { type Html, raw } from '../../platform/html/html.ts'
import { message } from '../../platform/i18n/index.ts'
import { type Animal, animals } from './animals.ts'

/**
 * The animal a pupil has chosen. Decoration beside the pupil's name; with `named` it speaks for itself (where one is chosen).
 * @param size side in CSS pixels, 44 unless told
 */
export function AnimalEmblem({ animal, size = 44, named = false }: { animal: Animal; size?: number; named?: boolean }): Html {
  const [ground, shapes] = animals[animal]
  const name = named ? `role="img" aria-label="${animalName(animal)}"` : 'aria-hidden="true"'
  return raw(
    `<svg class="animal" width="${size}" height="${size}" viewBox="0 0 48 48" ${name}><path fill="${ground}" d="M0 0h48v48H0z"/><g transform="translate(5.3 5.3) scale(.78)">${shapes}</g></svg>`,
  )
}

/** The animal's name in the reader's language. */
export const animalName = (animal: Animal): string => message(`ui.animal-${animal}`)
