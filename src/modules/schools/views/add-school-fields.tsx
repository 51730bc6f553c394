import type { FormOf } from '../../../platform/forms/index.ts'
import { countryName, message, namedInOrder, t } from '../../../platform/i18n/index.ts'
import { FormField } from '../../../ui/index.ts'
import { iscedLevels } from '../../vocabularies/index.ts'
import type { addSchoolForm } from '../forms.ts'

type Props = { form: FormOf<typeof addSchoolForm>; countries: readonly string[] }

/**
 * The fields of a school that stands in no register yet (`addSchoolForm`).
 * @param countries codes to choose from: `participatingCountries(db)`
 */
export function AddSchoolFields({ form, countries }: Props) {
  const options = namedInOrder('region', countries, countryName)
  const levels = iscedLevels.map((value) => ({ value, label: message(`vocabularies.isced.${value}`) }))
  return (
    <>
      <FormField of={form.name} label={t('schools.add.name')} help={t('schools.add.name.help')} />
      <FormField of={form.country} label={t('schools.add.country')} empty={t('schools.add.country.empty')} options={options} />
      <FormField of={form.town} label={t('schools.add.town')} />
      <FormField of={form.region} label={t('schools.add.region')} />
      <FormField of={form.postcode} label={t('schools.add.postcode')} width="short" />
      <FormField of={form.address} label={t('schools.add.address')} />
      <FormField of={form.level} label={t('schools.add.level')} options={levels} />
      <FormField of={form.website} label={t('schools.add.website')} dir="ltr" />
      <FormField of={form.number} label={t('schools.add.number')} help={t('schools.add.number.help')} width="medium" />
    </>
  )
}
