import type { FormState } from '../../../platform/http/forms.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, RadioGroup, TextInput } from '../../../ui/index.ts'
import type { FoundSchool } from '../domain/find-schools.ts'
import { suggestionsUrl } from '../urls.ts'
import { Place } from './place.tsx'

/** Names of the fields a SchoolPicker called `name` sends besides `name` itself, which holds the school's id. */
export const pickerFields = (name: string) => ({ text: `${name}-text`, search: `${name}-search` })

/** Entry script of the picker: give it to `show` as one of the page's `islands`. */
export const schoolPickerIsland = 'school-picker.island.js'

/**
 * Chooses a school by typing a part of its name: suggestions while typing, or without JavaScript a button that
 * sends the form with `<name>-search` set, after which the handler shows the page again with `results`.
 * @param name field that holds the chosen school's id
 * @param country whose schools come first
 * @param results what the search found; undefined before any search
 * @param chosen the school already chosen, if any
 */
export function SchoolPicker({
  name,
  form,
  country,
  results,
  chosen,
}: {
  name: string
  form: FormState
  country?: string | null
  results?: readonly FoundSchool[]
  chosen?: FoundSchool | null
}) {
  const fields = pickerFields(name)
  const text = form.value(fields.text) || (chosen?.name ?? '')
  const offered = results ?? (chosen ? [chosen] : [])
  return (
    <school-picker
      class="combobox"
      data-name={name}
      data-url={suggestionsUrl}
      data-country={country}
      data-chosen={form.value(name) || chosen?.id}
      data-label={t('schools.picker.found')}
    >
      <TextInput
        name={fields.text}
        id={`f-${name}`}
        type="search"
        label={t('schools.picker.label')}
        help={t('schools.picker.help')}
        error={form.error(name)}
        value={text}
        autocomplete="off"
        maxlength={200}
      />
      <div data-plain>
        <Button name={fields.search} value="on" icon="search">
          {t('schools.picker.search')}
        </Button>
        {offered.length > 0 && (
          <RadioGroup
            name={name}
            id={`f-${name}-results`}
            label={t('schools.picker.which')}
            options={offered.map((school) => ({ value: school.id, label: <span dir="auto">{school.name}</span>, help: <Place {...school} /> }))}
            value={form.value(name) || chosen?.id}
            dense={false}
          />
        )}
        {results?.length === 0 && <p role="status">{t('schools.picker.none')}</p>}
      </div>
    </school-picker>
  )
}
