import { footnotesHere, t } from '../platform/i18n/index.ts'

/** The official notes to the names of countries that this page has printed with an asterisk; the last of what it prints. */
export function Footnotes() {
  const notes = footnotesHere()
  return (
    notes.length > 0 && (
      <div class="footnotes small muted">
        {notes.map((code) => (
          <p>{t(`ui.footnote.${code}`)}</p>
        ))}
      </div>
    )
  )
}
