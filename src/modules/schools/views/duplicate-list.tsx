import { t } from '../../../platform/i18n/index.ts'
import { Button, Notice } from '../../../ui/index.ts'
import type { FoundSchool } from '../domain/find-schools.ts'
import { Place } from './place.tsx'

/**
 * Shown before a school is added: schools that may be the same. Stands inside the form; its buttons send it,
 * either with `name` set to the school's id (“this is my school”) or with `anyway` set (“mine is another one”).
 * @param name field that takes the chosen school's id
 */
export function DuplicateList({ schools, name }: { schools: readonly FoundSchool[]; name: string }) {
  if (schools.length === 0) return null
  return (
    <Notice tone="attention" title={t('schools.duplicates.title', { count: schools.length })}>
      {/* Enter in a field presses a form's first button: this one, which only asks again, rather than another school's. */}
      <button type="submit" hidden>
        {t('schools.add.title')}
      </button>
      <ul class="plain">
        {schools.map((school) => (
          <li class="between">
            <span>
              <strong dir="auto">{school.name}</strong>{' '}
              <span class="muted">
                <Place {...school} />
              </span>
            </span>
            <Button name={name} value={school.id} size="small">
              {t('schools.duplicates.mine')}
              <span class="sr" dir="auto">
                {' '}
                {school.name}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <p>
        <Button name="anyway" value="on" kind="quiet">
          {t('schools.duplicates.other')}
        </Button>
      </p>
    </Notice>
  )
}
