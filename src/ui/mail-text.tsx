import { WithLinks } from './with-links.tsx'

/** A mail in its text form: paragraphs as written, addresses as links. */
export function MailText({ text, lang }: { text: string; lang?: string }) {
  const paragraphs = text.trim().split('\n\n')
  return (
    <div class="stack" lang={lang} dir="auto">
      {paragraphs.map((paragraph) => (
        <p class="mail-line">
          <WithLinks text={paragraph} mail />
        </p>
      ))}
    </div>
  )
}
