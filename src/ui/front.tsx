import type { Child } from '../platform/html/html.ts'
import { raw } from '../platform/html/html.ts'
import { draw } from './emblem/emblem.tsx'
import { Emblems } from './emblem/twin.tsx'

/** A wall of tiles drawn from ids, each meeting the next: the picture on the first page. Decoration. */
export function TileWall({ ids, columns = 6 }: { ids: readonly string[]; columns?: number }) {
  const rows = Math.max(1, Math.floor(ids.length / columns))
  const tiles = ids
    .slice(0, rows * columns)
    .map((id, at) => `<svg x="${(at % columns) * 48}" y="${Math.floor(at / columns) * 48}" width="48" height="48" viewBox="0 0 48 48">${draw(id).inner}</svg>`)
  return raw(
    `<svg class="tile-wall" viewBox="0 0 ${columns * 48} ${rows * 48}" preserveAspectRatio="xMidYMin slice" aria-hidden="true">${tiles.join('')}</svg>`,
  )
}

/**
 * The first page's head: what this is, what to do, and a picture beside it.
 * @param title each of its lines stays together
 * @param facts each with its figure in `b`
 */
export function Opening({ title, lead, actions, facts, picture }: { title: string; lead: Child; actions: Child; facts: readonly Child[]; picture?: Child }) {
  return (
    <header class="opening">
      <div class="words">
        <h1>{title.split('\n').map((phrase, at) => [at > 0 && ' ', <span>{phrase}</span>])}</h1>
        <p class="lead">{lead}</p>
        <div class="actions">{actions}</div>
      </div>
      {picture}
      <ul class="plain facts">
        {facts.map((fact) => (
          <li>{fact}</li>
        ))}
      </ul>
    </header>
  )
}

export type BoardNote = { href: string; title: string; emblems: readonly string[]; place: Child; text: Child }

/** A noticeboard: each project a note as long as its text. */
export function Noticeboard({ notes }: { notes: readonly BoardNote[] }) {
  return (
    <ul class="plain noticeboard">
      {notes.map((note) => (
        <li>
          <article>
            <Emblems ids={note.emblems} size={40} max={2} />
            <h3 dir="auto">
              <a href={note.href}>{note.title}</a>
            </h3>
            <p class="place">{note.place}</p>
            <p dir="auto">{note.text}</p>
          </article>
        </li>
      ))}
    </ul>
  )
}

/** Steps told as the chapters of a book: a numeral, a title, a paragraph. */
export function Chapters({ chapters }: { chapters: readonly { title: Child; text: Child }[] }) {
  return (
    <ol class="plain chapters">
      {chapters.map(({ title, text }) => (
        <li>
          <h3>{title}</h3>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  )
}

/** People one may look around as: a picture, the name, who they are, one button each. */
export function CastList({ people }: { people: readonly { picture: Child; name: Child; text: Child; act: Child }[] }) {
  return (
    <ul class="plain cast-list">
      {people.map(({ picture, name, text, act }) => (
        <li>
          {picture}
          <div>
            <h3 dir="auto">{name}</h3>
            <p>{text}</p>
            {act}
          </div>
        </li>
      ))}
    </ul>
  )
}
