import { footnotesHere, t } from '../platform/i18n/index.ts'

/** The official notes to the names of countries that this page has printed with an asterisk; the last of what it prints. */
export const Footnotes = () => footnotesHere().map((code) => <p class="small muted">{t(`ui.footnote.${code}`)}</p>)
