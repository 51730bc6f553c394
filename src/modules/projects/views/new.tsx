import type { FormState } from '../../../platform/http/forms.ts'
import { countryName, t } from '../../../platform/i18n/index.ts'
import { Breadcrumbs, Button, ButtonLink, EmptyState, Form, FormActions, PageTitle, Parts, RadioGroup } from '../../../ui/index.ts'
import type { Contact } from '../../partners/index.ts'
import { partnersUrl } from '../../partners/urls.ts'
import type { ProjectSchool } from '../queries.ts'
import { projectsUrl } from '../urls.ts'
import { errorsOf } from './words.ts'

type Props = { form: FormState; contacts: readonly Contact[]; schools: readonly ProjectSchool[]; contactId: string | undefined }

/** Who founds: one school of mine, and one contact at another school. */
export function NewProjectView({ form, contacts, schools, contactId }: Props) {
  const partners = contacts.flatMap((contact) =>
    contact.schools.map((school) => ({
      value: `${contact.id} ${school.id}`,
      label: <span dir="auto">{contact.name}</span>,
      help: placeWords(school),
      of: contact.id,
    })),
  )
  const known = partners.find((each) => each.of === contactId)?.value ?? (partners.length === 1 ? partners[0]?.value : undefined)
  return (
    <>
      <Breadcrumbs items={[{ href: projectsUrl, label: t('projects.title') }]} />
      <PageTitle title={t('projects.new.title')} lead={t('projects.new.lead')} />
      {partners.length === 0 ? (
        <EmptyState
          drawing="twin"
          title={t('projects.new.nobody')}
          action={
            <ButtonLink kind="primary" href={partnersUrl}>
              {t('projects.new.find')}
            </ButtonLink>
          }
        >
          <p>{t('projects.new.nobodyText')}</p>
        </EmptyState>
      ) : (
        <Form action={projectsUrl} errors={errorsOf(form)}>
          <RadioGroup
            name="schoolId"
            label={t('projects.new.mySchool')}
            help={schools.length > 1 ? t('projects.new.mySchoolHelp') : undefined}
            options={schools.map((school) => ({ value: school.id, label: <span dir="auto">{school.name}</span>, help: placeWords({ ...school, name: '' }) }))}
            value={form.value('schoolId') || schools[0]?.id}
            error={form.error('schoolId')}
          />
          <RadioGroup
            name="partner"
            label={t('projects.new.partner')}
            help={t('projects.new.partnerHelp')}
            options={partners}
            value={form.value('partner') || known}
            error={form.error('partner')}
          />
          <FormActions>
            <Button kind="primary">{t('projects.new.begin')}</Button>
          </FormActions>
        </Form>
      )}
    </>
  )
}

function placeWords({ name, town, country }: { name: string; town: string; country: string }) {
  return <Parts of={[name, town, countryName(country)]} />
}
