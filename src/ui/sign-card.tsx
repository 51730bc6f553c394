import type { Child } from '../platform/html/html.ts'
import { AnimalEmblem } from './emblem/animal-emblem.tsx'
import type { Animal } from './emblem/animals.ts'

export type SignCard = {
  /** the pupil's name, and under it that of the space */
  name: string
  space: string
  animal: Animal
  /** address, user name, secret; `lang`: of words of a language, which are written in its direction */
  lines: readonly (readonly [label: Child, value: string, lang?: string])[]
  /** a Qr, 106 pixels wide */
  code: Child
}

/** From how many letters on a name stands in smaller ones, so that all of it fits beside a secret of two lines. */
const [long, longest] = [20, 34]
const sizeOf = ({ length }: string): string => (length > longest ? 'name longest' : length > long ? 'name long' : 'name')

/** Cards to print and cut out, eight on a sheet of A4; nothing on them but what a pupil needs. */
export function SignCards({ cards }: { cards: readonly SignCard[] }) {
  return (
    <ul class="plain sign-cards">
      {cards.map((card) => (
        <li class="sign-card">
          <div class="who">
            <AnimalEmblem animal={card.animal} size={40} />
            <div>
              <p class={sizeOf(card.name)}>
                <bdi>{card.name}</bdi>
              </p>
              <p class="small">
                <bdi>{card.space}</bdi>
              </p>
            </div>
          </div>
          <dl>
            {card.lines.map(([label, value, lang]) => (
              <div>
                <dt>{label}</dt>
                <dd class={lang && 'words'} dir={lang ? 'auto' : 'ltr'} lang={lang}>
                  {value}
                </dd>
              </div>
            ))}
          </dl>
          <div class="code">{card.code}</div>
        </li>
      ))}
    </ul>
  )
}
