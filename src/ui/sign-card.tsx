import { type Child, raw } from '../platform/html/html.ts'
import { AnimalEmblem } from './emblem/animal-emblem.tsx'
import type { Animal } from './emblem/animals.ts'

export type SignCard = {
  /** the pupil's name, and under it that of the space */
  name: string
  space: string
  animal: Animal
  /** label and value: address, user name, secret */
  lines: readonly (readonly [label: Child, value: string])[]
  /** an SVG this program drew */
  code: string
}

/** Cards to print and cut out, eight on a sheet of A4; nothing on them but what a pupil needs. @param codeLabel what the picture of squares is */
export function SignCards({ cards, codeLabel }: { cards: readonly SignCard[]; codeLabel: string }) {
  return (
    <ul class="sign-cards" role="list">
      {cards.map((card) => (
        <li class="sign-card">
          <div class="who"><AnimalEmblem animal={card.animal} size={40} /><div><p class="name" dir="auto">{card.name}</p><p class="small" dir="auto">{card.space}</p></div></div>
          <dl>{card.lines.map(([label, value]) => <div><dt>{label}</dt><dd dir="ltr">{value}</dd></div>)}</dl>
          <div class="code" role="img" aria-label={codeLabel}>{raw(card.code)}</div>
        </li>
      ))}
    </ul>
  )
}
