import type { Child } from '../../../platform/html/html.ts'
import { t } from '../../../platform/i18n/index.ts'
import { PageTitle, Section } from '../../../ui/index.ts'

/** A part of a page that is only text; what stands before its first heading has no title. */
export type Part = { title?: string; body: Child }

/** The parts of a message: a paragraph that begins with `## ` is a heading. */
export const partsOf = (text: string): Part[] =>
  text.split(/(?:^|\n\n)## /).map((part, at) => {
    const [title, ...paragraphs] = part.split('\n\n')
    return at === 0 ? { body: part.split('\n\n').map((each) => <p>{each}</p>) } : { title: title as string, body: paragraphs.map((each) => <p>{each}</p>) }
  })

const idOf = (at: number): string => `part-${at}`

/** The text, under its title. */
export function Paper({ title, parts }: { title: string; parts: readonly Part[] }) {
  return (
    <>
      <PageTitle title={title} />
      <div class="prose">
        {parts.map((part, at) => (
          <>
            {part.title && <h2 id={idOf(at)}>{part.title}</h2>}
            {part.body}
          </>
        ))}
      </div>
    </>
  )
}

/** Beside it: what there is to read, and more. */
export function Contents({ parts, children }: { parts: readonly Part[]; children?: Child }) {
  return (
    <>
      <nav aria-labelledby="contents">
        <h2 id="contents">{t('home.contents')}</h2>
        <ul class="plain stack tight">
          {parts.map(
            ({ title }, at) =>
              title && (
                <li>
                  <a href={`#${idOf(at)}`}>{title}</a>
                </li>
              ),
          )}
        </ul>
      </nav>
      {children}
    </>
  )
}

/** Who runs this server, where they have said it. */
export function Operator({ name }: { name: string }) {
  if (!name) return null
  return (
    <Section title={t('home.operator')}>
      <p dir="auto">{name}</p>
    </Section>
  )
}
