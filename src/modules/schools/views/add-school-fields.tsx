import type { FormOf } from '../../../platform/forms/index.ts'
import { countryName, message, namedInOrder, t } from '../../../platform/i18n/index.ts'
import { FormField } from '../../../ui/index.ts'
import { serviceName } from '../../countries/index.ts'
import { iscedLevels } from '../../vocabularies/index.ts'
import type { addSchoolForm } from '../forms.ts'

type Props = { form: FormOf<typeof addSchoolForm>; countries: readonly string[]; services: readonly { code: string; country: string }[] }

/**
 * The fields of a school that stands in no register yet (`addSchoolForm`).
 * @param countries codes to choose from: `participatingCountries(db)`
 * @param services of countries that have several (`servicesApart(db)`): asked once the place has not told which
 */
export function AddSchoolFields({ form, countries, services }: Props) {
  const apart = form.service.error || form.service.value ? services.filter(({ country }) => country === form.country.value) : []
  const options = namedInOrder('region', countries, countryName)
  const levels = iscedLevels.map((value) => ({ value, label: message(`vocabularies.isced.${value}`) }))
  return (
    <>
      <FormField of={form.name} label={t('schools.add.name')} help={t('schools.add.name.help')} />
      <FormField of={form.country} label={t('schools.add.country')} empty={t('schools.add.country.empty')} options={options} />
      <FormField of={form.town} label={t('schools.add.town')} />
      <FormField of={form.region} label={t('schools.add.region')} />
      <FormField of={form.postcode} label={t('schools.add.postcode')} width="short" />
      {apart.length > 0 && (
        <FormField
          of={form.service}
          label={t('schools.service')}
          empty={t('schools.add.service.empty')}
          options={apart.map(({ code }) => ({ value: code, label: serviceName(code) }))}
          optional={false}
        />
      )}
      <FormField of={form.address} label={t('schools.add.address')} />
      <FormField of={form.level} label={t('schools.add.level')} options={levels} />
      <FormField of={form.website} label={t('schools.add.website')} dir="ltr" />
      <FormField of={form.number} label={t('schools.add.number')} help={t('schools.add.number.help')} width="medium" />
    </>
  )
}
