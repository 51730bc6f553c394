import { t } from '../../../platform/i18n/index.ts'
import type { FoundSchool } from '../domain/find-schools.ts'
import { Place } from './place.tsx'

/** How many were found, in words, and the schools; the picker makes options of them. */
export function Suggestions({ schools }: { schools: readonly FoundSchool[] }) {
  return (
    <div>
      <p>{schools.length === 0 ? t('schools.picker.none') : t('schools.found', { count: schools.length })}</p>
      <ul>
        {schools.map((school) => (
          <li id={`school-${school.id}`} data-value={school.id}>
            <span dir="auto">{school.name}</span>{' '}
            <small>
              <Place {...school} />
            </small>
          </li>
        ))}
      </ul>
    </div>
  )
}
