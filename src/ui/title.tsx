import { type Child, Html } from '../platform/html/html.ts'
import { Emblems } from './emblem/twin.tsx'

/** A text in its own direction; a `Name` says its own. */
export const inItsDirection = (title: Child): Child => (title instanceof Html ? title : <bdi>{title}</bdi>)

/** The head of a page: its one h1, a sentence, what can be done here. @param over a quiet line above (kind of thing, state) */
export function PageTitle({ title, over, lead, actions }: { title: Child; over?: Child; lead?: Child; actions?: Child }) {
  return (
    <header class="page-title">
      <div>
        {over && <p class="over">{over}</p>}
        <h1>{inItsDirection(title)}</h1>
        {lead && <p class="lead">{lead}</p>}
      </div>
      {actions && <div class="row tight">{actions}</div>}
    </header>
  )
}

/** A project's or school's title page, like a book's: emblems, title, the aim in a paragraph, the names under a rule. */
export function TitlePage({
  emblems,
  title,
  over,
  lead,
  names,
  actions,
}: {
  emblems: readonly string[]
  title: Child
  over?: Child
  lead?: Child
  names?: Child
  actions?: Child
}) {
  return (
    <header class="title-page">
      <Emblems ids={emblems} size={72} />
      {over && <p class="over">{over}</p>}
      <h1>{inItsDirection(title)}</h1>
      {lead && (
        <p class="lead">
          <bdi>{lead}</bdi>
        </p>
      )}
      {names && <p class="names">{names}</p>}
      {actions && <div class="actions">{actions}</div>}
    </header>
  )
}

/** A part of a page under its rule: h2, a link at the end of the line, the content. */
export function Section({ title, id, more, children, level = 2 }: { title: Child; id?: string; more?: Child; children?: Child; level?: 2 | 3 }) {
  const Heading = `h${level}` as const
  return (
    <section class="section" id={id}>
      <div class="section-head">
        <Heading>{title}</Heading>
        {more && <span class="small">{more}</span>}
      </div>
      {children}
    </section>
  )
}
