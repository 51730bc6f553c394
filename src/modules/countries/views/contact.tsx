import { languageName, namedInOrder, t } from '../../../platform/i18n/index.ts'
import { Breadcrumbs, Button, Form, FormActions, FormField, PageTitle } from '../../../ui/index.ts'
import { spokenLanguages } from '../../vocabularies/index.ts'
import type { ServicePage } from '../contacts.ts'
import type { ContactForm } from '../forms.ts'
import { serviceUrl } from '../urls.ts'
import { serviceTitle } from './service-name.ts'

/** The form in which a service says how it is written to. */
export function ContactView({ form, found }: { form: ContactForm; found: ServicePage }) {
  return (
    <>
      <Breadcrumbs items={[{ href: serviceUrl(found.code), label: serviceTitle(found.code) }]} />
      <PageTitle title={t('countries.contact')} lead={t('countries.contact.lead')} />
      <Form of={form}>
        <FormField of={form.email} label={t('countries.contact.email')} help={t('countries.contact.email.help')} autocomplete="off" />
        <FormField of={form.contact} label={t('countries.contact.name')} />
        <FormField of={form.hours} label={t('countries.contact.hours')} help={t('countries.contact.hours.help')} />
        <FormField of={form.website} label={t('countries.contact.website')} dir="ltr" />
        <FormField of={form.languages} label={t('countries.contact.languages')} dense options={namedInOrder('language', spokenLanguages, languageName)} />
        <FormActions>
          <Button kind="primary">{t('countries.contact.save')}</Button>
        </FormActions>
      </Form>
    </>
  )
}
