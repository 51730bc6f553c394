import type { BoundField } from '../../../platform/forms/form-state.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, FormField } from '../../../ui/index.ts'
import type { FoundSchool } from '../domain/find-schools.ts'
import { suggestionsUrl } from '../urls.ts'
import { Place } from './place.tsx'

/** Entry script of the picker: give it to `show` as one of the page's `islands`. */
export const schoolPickerIsland = 'school-picker.island.js'

/**
 * Chooses a school by typing a part of its name: suggestions while typing, or without JavaScript a button that
 * sends the form with `<name>-search` set, after which the handler shows the page again with `results`.
 * @param of field that holds the chosen school's id
 * @param text field of the part of its name
 * @param country whose schools come first
 * @param results what the search found; undefined before any search
 * @param chosen the school already chosen, if any
 */
export function SchoolPicker({
  of: field,
  text,
  country,
  results,
  chosen,
}: {
  of: BoundField
  text: BoundField
  country?: string | null
  results?: readonly FoundSchool[]
  chosen?: FoundSchool | null
}) {
  const { name, error } = field
  const chosenId = field.value || chosen?.id
  const offered = results ?? (chosen ? [chosen] : [])
  return (
    <school-picker
      class="combobox"
      data-name={name}
      data-url={suggestionsUrl}
      data-country={country}
      data-chosen={chosenId}
      data-label={t('schools.picker.found')}
    >
      <FormField
        of={{ ...text, value: text.value || (chosen?.name ?? ''), error }}
        id={`f-${name}`}
        label={t('schools.picker.label')}
        help={t('schools.picker.help')}
      />
      <div data-plain>
        <Button name={`${name}-search`} value="on" icon="search">
          {t('schools.picker.search')}
        </Button>
        {offered.length > 0 && (
          <FormField
            of={{ ...field, value: chosenId ?? '', error: undefined }}
            as="radios"
            id={`f-${name}-results`}
            label={t('schools.picker.which')}
            options={offered.map((school) => ({ value: school.id, label: <span dir="auto">{school.name}</span>, help: <Place {...school} /> }))}
            dense={false}
          />
        )}
        {results?.length === 0 && <p role="status">{t('schools.picker.none')}</p>}
      </div>
    </school-picker>
  )
}
