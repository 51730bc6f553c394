import { type Html, raw } from '../../platform/html/html.ts'
import { chance } from './chance.ts'
import { knitting } from './knitting.ts'
import { centreMarks, cornerMarks, motifs } from './motifs.ts'
import { pairs } from './pairs.ts'

type Drawn = { ground: string; figure: string; inner: string }

const drawn = new Map<string, Drawn>()
const max = 5000

function make(id: string): Drawn {
  const pick = chance(id)
  const [deep, light] = pairs[pick(pairs.length)] as (typeof pairs)[number]
  const turned = pick(3) === 0
  const ground = turned ? light : deep
  const figure = turned ? deep : light
  const shapes = pick(3) === 0 ? knitting(pick) : tile(pick)
  const inner = `<path fill="${ground}" d="M0 0h48v48H0z"/><g fill="${figure}">${shapes}</g>`.replaceAll('"L"', `"${figure}"`).replaceAll('"D"', `"${ground}"`)
  return { ground, figure, inner }
}

function tile(pick: (choices: number) => number): string {
  const motif = motifs[pick(motifs.length)] as (typeof motifs)[number]
  const corners = motif.corners ? (cornerMarks[pick(cornerMarks.length)] as string) : ''
  const centre = motif.centre ? (centreMarks[pick(centreMarks.length)] as string) : ''
  const open = motif.figure.includes('"D"') || motif.figure.includes('stroke')
  return motif.figure + corners + centre.replace('X', open ? 'L' : 'D')
}

/** What an id draws: its two colours and the shapes on a square of 48. The 5,000 last used are kept. */
export function draw(id: string): Drawn {
  const known = drawn.get(id)
  if (known) {
    drawn.delete(id)
    drawn.set(id, known)
    return known
  }
  const created = make(id)
  drawn.set(id, created)
  if (drawn.size > max) drawn.delete(drawn.keys().next().value as string)
  return created
}

/**
 * The emblem of a school, class or project: a tile drawn from its id, always the same. Decoration: the name stands beside it.
 * @param size side in CSS pixels, 40 unless told
 */
export function Emblem({ id, size = 40 }: { id: string; size?: number }): Html {
  return raw(`<svg class="emblem" width="${size}" height="${size}" viewBox="0 0 48 48" aria-hidden="true">${draw(id).inner}</svg>`)
}
