import type { Child } from '../platform/html/html.ts'
import { Emblem } from './emblem/emblem.tsx'
import { Emblems } from './emblem/twin.tsx'
import { Icon } from './icon.tsx'
import { Time } from './time.tsx'
import { Section } from './title.tsx'

export type Waiting = {
  /** what waits, as a sentence */
  text: Child
  detail?: Child
  at?: Date
  href: string
  /** the act, a verb with its object: “Answer the request” */
  verb: Child
  icon?: string
  /** emblem's id, in place of the icon */
  emblem?: string
  /** cannot wait */
  urgent?: boolean
}

/** What is waiting for me: each row with its one act. `empty` is shown when nothing waits. @param id of the section, where a page has several */
export function WaitingList({
  title,
  items,
  empty,
  id = 'waiting',
  zone,
  now,
}: {
  title: Child
  items: readonly Waiting[]
  empty?: Child
  id?: string
  zone?: string
  now?: Date
}) {
  return (
    <Section title={title} id={id}>
      {items.length === 0 ? (
        empty
      ) : (
        <ul class="plain waiting">
          {items.map((item) => (
            <li class={item.urgent ? 'urgent' : undefined}>
              <span class="stamp">{item.emblem ? <Emblem id={item.emblem} size={40} /> : <Icon name={item.icon ?? 'circle-dot'} size={22} />}</span>
              <div>
                <p>
                  <bdi>{item.text}</bdi>
                </p>
                {(item.detail || item.at) && (
                  <p class="muted small">
                    <bdi>{item.detail}</bdi>
                    {item.detail && item.at && ' · '}
                    {item.at && <Time at={item.at} zone={zone} now={now} />}
                  </p>
                )}
              </div>
              <a class="button" href={item.href}>
                {item.verb}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

export type TileItem = { href: string; title: string; emblems: readonly string[]; last?: Child; at?: Date; state?: Child }

/** Things of one's own: emblems, title, the last that happened in each. */
export function TileRow({ items, zone, now }: { items: readonly TileItem[]; zone?: string; now?: Date }) {
  return (
    <ul class="plain tile-row">
      {items.map((item) => (
        <li>
          <Emblems ids={item.emblems} size={44} max={3} />
          <a href={item.href}>
            <bdi>{item.title}</bdi>
          </a>
          {item.state}
          {item.last && (
            <p class="small">
              <bdi>{item.last}</bdi>
            </p>
          )}
          {item.at && (
            <p class="small muted">
              <Time at={item.at} zone={zone} now={now} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
