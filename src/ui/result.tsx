import type { Child } from '../platform/html/html.ts'
import { cx } from './cx.ts'
import { Emblem } from './emblem/emblem.tsx'
import { Icon } from './icon.tsx'
import { inItsDirection } from './title.tsx'

/**
 * One find in a single readable column: emblem, name, place; one line of facts, two lines of text, why it fits.
 * @param id draws the emblem, unless `picture` is given
 * @param place “Coimbra, Portugal · 14:20 there”
 * @param facts one line: what they teach and to whom, languages
 * @param why reasons, each a short phrase
 * @param foot the last quiet line: “usually replies within 2 days”
 */
export function Result({
  href,
  title,
  id,
  picture,
  place,
  facts,
  text,
  why = [],
  foot,
  actions,
  level = 2,
}: {
  href: string
  title: Child
  id?: string
  picture?: Child
  place?: Child
  facts?: Child
  text?: Child
  why?: readonly Child[]
  foot?: Child
  actions?: Child
  level?: 2 | 3
}) {
  const Heading = `h${level}` as const
  return (
    <article class="result">
      {picture ?? (id && <Emblem id={id} size={56} />)}
      <div>
        <Heading>
          <a href={href}>{inItsDirection(title)}</a>
        </Heading>
        {place && <p class="place">{place}</p>}
        {facts && <p class="facts">{facts}</p>}
        {text && (
          <p class="text">
            <bdi>{text}</bdi>
          </p>
        )}
        <Reasons of={why} />
        {(foot || actions) && (
          <div class="foot-line">
            <span class="small muted">{foot}</span>
            {actions}
          </div>
        )}
      </div>
    </article>
  )
}

/** Why someone fits, each reason a short phrase. Nothing without reasons. */
export function Reasons({ of }: { of: readonly Child[] }) {
  if (of.length === 0) return null
  return (
    <ul class="plain why">
      {of.map((reason) => (
        <li>
          <Icon name="check" size={16} />
          {reason}
        </li>
      ))}
    </ul>
  )
}

/** The column the results stand in. @param many short ones, side by side where there is room @param dense of long ones, as many as a screen holds */
export function Results({ many, dense, children }: { many?: boolean; dense?: boolean; children?: Child }) {
  return <div class={cx('results', many && 'many', dense && 'dense')}>{children}</div>
}
