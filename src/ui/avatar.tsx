import type { Html } from '../platform/html/html.ts'
import { lang } from '../platform/i18n/index.ts'
import { AnimalEmblem } from './emblem/animal-emblem.tsx'
import type { Animal } from './emblem/animals.ts'
import { chance } from './emblem/chance.ts'
import { pairs } from './emblem/pairs.ts'

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
/** Georgian is written without capitals: those that Unicode has are for whole headings, and most fonts lack them. */
const georgian = /[\u10d0-\u10ff]/

const max = 5000
const drawn = new Map<string, Html>()

/** The first letter of a name as the reader’s language makes it large: i is İ in Turkish. */
function initial(name: string): string {
  const letter = graphemes.segment(name.trim()).containing(0)?.segment ?? '?'
  return georgian.test(letter) ? letter : letter.toLocaleUpperCase(lang())
}

/** A letter on a colour; finding the first letter of a name in any script is dear, so drawings are kept. */
function lettered(name: string, id: string, size: number): Html {
  const key = `${lang()} ${size} ${id} ${name}`
  const known = drawn.get(key)
  if (known) return known
  const [deep] = pairs[chance(id)(pairs.length)] as (typeof pairs)[number]
  const made = (
    <svg class="avatar" width={size} height={size} viewBox="0 0 40 40" aria-hidden="true">
      <rect width="40" height="40" fill={deep} />
      <text x="20" y="27" text-anchor="middle" font-size="20" fill="#fff">
        {initial(name)}
      </text>
    </svg>
  )
  if (drawn.size >= max) drawn.clear()
  drawn.set(key, made)
  return made
}

/**
 * A person: a picture, the animal of a pupil, or the first letter of the name on a colour of the person's own.
 * Names are not split, so one letter it is. Decoration: the name stands beside it.
 * @param id decides the colour; the name does when there is none
 */
export function Avatar({ name, id = name, src, animal, size = 40 }: { name: string; id?: string; src?: string; animal?: Animal; size?: number }) {
  if (animal) return <AnimalEmblem animal={animal} size={size} />
  if (src) return <img class="avatar" src={src} alt="" width={size} height={size} loading="lazy" />
  return lettered(name, id, size)
}
