import type { Letter } from './index.ts'

const rightToLeft = new Set(['ar'])

/** The letter as text and as simple HTML that every mail program shows. */
export function renderLetter(letter: Letter): { text: string; html: string } {
  const dir = rightToLeft.has(letter.language) ? 'rtl' : 'ltr'
  const parts = [...letter.paragraphs, ...(letter.action ? [`${letter.action.label}:\n${letter.action.url}`] : []), ...(letter.footer ? [`—\n${letter.footer}`] : [])]
  const html = (
    <html lang={letter.language} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <title>{letter.subject}</title>
      </head>
      <body>
        {letter.paragraphs.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        {letter.action && (
          <p>
            <a href={letter.action.url}>{letter.action.label}</a>
          </p>
        )}
        {letter.footer && <p>{letter.footer}</p>}
      </body>
    </html>
  )
  return { text: `${parts.join('\n\n')}\n`, html: `<!doctype html>${html}` }
}
