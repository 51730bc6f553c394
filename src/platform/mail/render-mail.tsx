import { languageOf } from '../i18n/index.ts'
import type { Mail } from './index.ts'

const page =
  'margin:0;background:#fbf9f4;padding:32px 16px;font-family:"Source Sans 3","Segoe UI",Helvetica,Arial,sans-serif;font-size:17px;line-height:1.55;color:#1b2330'
const sheet = 'max-width:34em;margin:0 auto;background:#ffffff;border:1px solid #d9d4c7;border-radius:6px;padding:28px 32px'
const button = 'display:inline-block;background:#1f4bb8;color:#ffffff;text-decoration:none;font-weight:600;padding:11px 20px;border-radius:6px'
const small = 'max-width:38em;margin:20px auto 0;font-size:14px;color:#5c6472'

/** The mail as text and as HTML of the plain kind that every mail program shows. */
export function renderMail(mail: Mail): { text: string; html: string } {
  const { paragraphs, action, footer, unsubscribe } = mail
  const dir = languageOf(mail.language)?.dir
  const foot = [footer, unsubscribe?.label, unsubscribe?.url].filter((line) => line !== undefined)
  const parts = [...paragraphs, ...(action ? [`${action.label}\n${action.url}`] : []), ...(foot.length > 0 ? [['—', ...foot].join('\n')] : [])]
  const html = (
    <html lang={mail.language} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{mail.subject}</title>
      </head>
      <body style={page}>
        <div style={sheet}>
          {paragraphs.map((paragraph) => (
            <p style="margin:0 0 16px;white-space:pre-line" dir="auto">
              {paragraph}
            </p>
          ))}
          {action && (
            <p style="margin:24px 0 8px">
              <a href={action.url} style={button}>
                {action.label}
              </a>
            </p>
          )}
        </div>
        {foot.length > 0 && (
          <p style={small}>
            {footer}{' '}
            {unsubscribe && (
              <a href={unsubscribe.url} style="color:#5c6472">
                {unsubscribe.label}
              </a>
            )}
          </p>
        )}
      </body>
    </html>
  )
  return { text: `${parts.join('\n\n')}\n`, html: `<!doctype html>${html}` }
}
