import type { Child } from '../../../platform/html/html.ts'
import { languageName, message, namedInOrder, t } from '../../../platform/i18n/index.ts'
import { FormField } from '../../../ui/index.ts'
import { competences, spokenLanguages, subjects } from '../../vocabularies/index.ts'
import type { DraftForm } from '../forms.ts'
import type { DraftStep } from '../urls.ts'

/** `spoken`: languages the founders speak. */
type Props<Step extends DraftStep> = { form: DraftForm<Step>; spoken: readonly string[] }

function IdeaFields({ form, spoken }: Props<'idea'>) {
  return (
    <>
      <FormField of={form.title} label={t('projects.field.title')} optional={false} />
      <FormField of={form.description} label={t('projects.field.description')} help={t('projects.help.description')} rows={4} optional={false} />
      <FormField of={form.aims} label={t('projects.field.aims')} help={t('projects.help.aims')} rows={5} optional={false} />
      <Languages form={form} spoken={spoken} />
    </>
  )
}

// The founders' own languages, and what is chosen, are at hand; sixty more would bury the button.
function Languages({ form: { languages }, spoken }: Props<'idea'>) {
  const isNear = (code: string) => spoken.includes(code) || languages.values.includes(code)
  const near = spokenLanguages.filter(isNear)
  const far = spokenLanguages.filter((code) => !isNear(code))
  return (
    <>
      <FormField
        of={languages}
        label={t('projects.field.languages')}
        help={t('projects.help.languages')}
        options={namedInOrder('language', near, languageName)}
        optional={false}
      />
      <details class="more">
        <summary>{t('projects.moreLanguages')}</summary>
        <FormField
          of={{ ...languages, error: undefined, theirs: undefined }}
          id="f-languages-more"
          label={t('projects.moreLanguages')}
          options={namedInOrder('language', far, languageName)}
          dense
          optional={false}
        />
      </details>
    </>
  )
}

function PupilsFields({ form }: Props<'pupils'>) {
  return (
    <>
      <div class="row">
        <FormField of={form.agesFrom} label={t('projects.field.agesFrom')} width="short" optional={false} />
        <FormField of={form.agesTo} label={t('projects.field.agesTo')} width="short" optional={false} />
        <FormField of={form.pupilCount} label={t('projects.field.pupilCount')} width="short" optional={false} />
      </div>
      <FormField
        of={form.subjects}
        label={t('projects.field.subjects')}
        options={namedInOrder('subject', subjects, (code) => message(`vocabularies.subject.${code}`))}
        dense
        optional={false}
      />
      <FormField
        of={form.competences}
        label={t('projects.field.competences')}
        options={competences.map((value) => ({ value, label: message(`vocabularies.competence.${value}`) }))}
      />
    </>
  )
}

function WorkFields({ form }: Props<'work'>) {
  return (
    <>
      <FormField of={form.process} label={t('projects.field.process')} help={t('projects.help.process')} rows={8} optional={false} />
      <FormField of={form.results} label={t('projects.field.results')} help={t('projects.help.results')} rows={4} optional={false} />
      <FormField of={form.tools} label={t('projects.field.tools')} help={t('projects.help.tools')} />
      <div class="row">
        <FormField of={form.startsOn} label={t('projects.field.startsOn')} width="medium" optional={false} />
        <FormField of={form.endsOn} label={t('projects.field.endsOn')} width="medium" optional={false} />
      </div>
    </>
  )
}

/** What one writes in each step. */
export const stepFields: { readonly [Step in DraftStep]: (props: Props<Step>) => Child } = { idea: IdeaFields, pupils: PupilsFields, work: WorkFields }
