import type { Child } from '../platform/html/html.ts'

const address = /(https?:\/\/[^\s<>"]+)/

/** A mail in its text form: paragraphs as written, addresses as links. */
export function MailText({ text, lang }: { text: string; lang?: string }) {
  const paragraphs = text.trim().split('\n\n')
  return (
    <div class="stack" lang={lang} dir="auto">
      {paragraphs.map((paragraph) => (
        <p class="mail-line">
          {paragraph.split(address).map(
            (part): Child =>
              address.test(part) ? (
                <a href={part} data-turbo="false">
                  {part}
                </a>
              ) : (
                part
              ),
          )}
        </p>
      ))}
    </div>
  )
}
