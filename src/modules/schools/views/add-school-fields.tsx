import type { FormState } from '../../../platform/http/forms.ts'
import { compare, countryName, message, t } from '../../../platform/i18n/index.ts'
import { CheckboxGroup, Select, TextInput } from '../../../ui/index.ts'
import { iscedLevels } from '../../vocabularies/index.ts'

/**
 * The fields of a school that stands in no register yet (`addingSchool`).
 * @param countries codes to choose from: `participatingCountries(db)`
 */
export function AddSchoolFields({ form, countries }: { form: FormState; countries: readonly string[] }) {
  const text = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  const options = countries.map((value) => ({ value, label: countryName(value) })).sort((one, other) => compare(one.label, other.label))
  const levels = iscedLevels.map((value) => ({ value, label: message(`vocabularies.isced.${value}`) }))
  return (
    <>
      <TextInput {...text('name')} label={t('schools.add.name')} help={t('schools.add.name.help')} maxlength={200} />
      <Select {...text('country')} label={t('schools.add.country')} empty={t('schools.add.country.empty')} options={options} />
      <TextInput {...text('town')} label={t('schools.add.town')} maxlength={120} />
      <TextInput {...text('region')} label={t('schools.add.region')} maxlength={120} optional />
      <TextInput {...text('postcode')} label={t('schools.add.postcode')} maxlength={20} width="short" optional />
      <TextInput {...text('address')} label={t('schools.add.address')} maxlength={200} optional />
      <CheckboxGroup name="level" label={t('schools.add.level')} options={levels} values={form.all('level')} error={form.error('level')} />
      <TextInput {...text('website')} label={t('schools.add.website')} inputmode="url" dir="ltr" maxlength={200} optional />
      <TextInput {...text('number')} label={t('schools.add.number')} help={t('schools.add.number.help')} maxlength={60} width="medium" optional />
    </>
  )
}
