import { t } from '../../../platform/i18n/index.ts'
import type { FoundSchool } from '../domain/find-schools.ts'
import { placeOf } from './words.ts'

/** How many were found, in words, and the options themselves. */
export function Suggestions({ schools }: { schools: readonly FoundSchool[] }) {
  return (
    <div>
      <p>{schools.length === 0 ? t('schools.picker.none') : t('schools.found', { count: schools.length })}</p>
      <ul role="listbox" aria-label={t('schools.picker.found')}>
        {schools.map((school) => (
          <li role="option" id={`school-${school.id}`} data-value={school.id} aria-selected="false">
            <span dir="auto">{school.name}</span> <small>{placeOf(school)}</small>
          </li>
        ))}
      </ul>
    </div>
  )
}
