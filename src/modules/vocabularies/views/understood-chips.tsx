import { countryName, items, languageName, message, t } from '../../../platform/i18n/index.ts'
import { Chips } from '../../../ui/index.ts'
import { agesWords } from '../ages-words.ts'
import type { Phrase, Understood } from '../understood/understand.ts'

/**
 * What was understood of a search, each with a way to take it back, and one to look for the word itself.
 * @param hrefOf the address of the page that looks for a text instead
 */
export function UnderstoodChips({ of: { text, phrases, leftOut }, hrefOf }: { of: Understood; hrefOf: (text: string) => string }) {
  const instead = (phrase: Phrase, text: string, words: string): string =>
    hrefOf(`${text.slice(0, phrase.start)}${words}${text.slice(phrase.end)}`.replace(/\s+/g, ' ').trim())
  return (
    <>
      {phrases.length > 0 && (
        <div class="row">
          <Chips
            label={t('vocabularies.understood.label')}
            items={phrases.map((phrase) => ({
              label: words(phrase),
              href: instead(phrase, text, ''),
              remove: t('vocabularies.understood.remove'),
            }))}
          />
          {phrases.map((phrase) => (
            <a class="small" href={instead(phrase, text, `"${phrase.typed}"`)}>
              {t('vocabularies.understood.asWord', { word: phrase.typed })}
            </a>
          ))}
        </div>
      )}
      {leftOut.length > 0 && <p class="small">{t('vocabularies.understood.leftOut', { words: items(leftOut) })}</p>}
    </>
  )
}

function words(phrase: Phrase): string {
  if (phrase.kind === 'country') return t('vocabularies.understood.country', { name: countryName(phrase.code) })
  if (phrase.kind === 'language') return t('vocabularies.understood.language', { name: languageName(phrase.code) })
  if (phrase.kind === 'subject') return t('vocabularies.understood.subject', { name: message(`vocabularies.subject.${phrase.code}`) })
  if (phrase.kind === 'ages') return t('vocabularies.understood.ages', { name: agesWords(phrase.ages.from, phrase.ages.to) })
  const countries = [...new Set(phrase.places.map(({ country }) => country))]
  return t('vocabularies.understood.town', { name: phrase.typed, countries: items(countries.map(countryName)) })
}
