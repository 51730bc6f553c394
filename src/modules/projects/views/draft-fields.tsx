import type { FormState } from '../../../platform/http/forms.ts'
import { compare, languageName, message, t } from '../../../platform/i18n/index.ts'
import { CheckboxGroup, TextArea, TextInput } from '../../../ui/index.ts'
import { competences, spokenLanguages, subjects } from '../../vocabularies/index.ts'

/** `spoken`: languages the founders speak. */
type Props = { form: FormState; spoken: readonly string[] }

const sorted = (codes: readonly string[], word: (code: string) => string) =>
  codes.map((value) => ({ value, label: word(value) })).sort((one, other) => compare(one.label, other.label))

export function IdeaFields({ form, spoken }: Props) {
  return (
    <>
      <TextInput name="title" label={t('projects.field.title')} value={form.value('title')} error={form.error('title')} maxlength={120} />
      <TextArea
        name="description"
        label={t('projects.field.description')}
        help={t('projects.help.description')}
        value={form.value('description')}
        error={form.error('description')}
        rows={4}
        maxlength={600}
      />
      <TextArea
        name="aims"
        label={t('projects.field.aims')}
        help={t('projects.help.aims')}
        value={form.value('aims')}
        error={form.error('aims')}
        rows={5}
        maxlength={2000}
      />
      <Languages form={form} spoken={spoken} />
    </>
  )
}

// The founders' own languages, and what is chosen, are at hand; sixty more would bury the button.
function Languages({ form, spoken }: Props) {
  const chosen = form.all('languages')
  const [near, far] = [
    spokenLanguages.filter((code) => spoken.includes(code) || chosen.includes(code)),
    spokenLanguages.filter((code) => !spoken.includes(code) && !chosen.includes(code)),
  ]
  return (
    <>
      <CheckboxGroup
        name="languages"
        label={t('projects.field.languages')}
        help={t('projects.help.languages')}
        options={sorted(near, languageName)}
        values={chosen}
        error={form.error('languages')}
      />
      <details class="more">
        <summary>{t('projects.moreLanguages')}</summary>
        <CheckboxGroup name="languages" id="f-languages-more" label={t('projects.moreLanguages')} options={sorted(far, languageName)} dense />
      </details>
    </>
  )
}

export function PupilsFields({ form }: Props) {
  return (
    <>
      <div class="row">
        <TextInput
          name="agesFrom"
          label={t('projects.field.agesFrom')}
          type="number"
          min={0}
          max={25}
          width="short"
          value={form.value('agesFrom')}
          error={form.error('agesFrom')}
        />
        <TextInput
          name="agesTo"
          label={t('projects.field.agesTo')}
          type="number"
          min={0}
          max={25}
          width="short"
          value={form.value('agesTo')}
          error={form.error('agesTo')}
        />
        <TextInput
          name="pupilCount"
          label={t('projects.field.pupilCount')}
          type="number"
          min={1}
          width="short"
          value={form.value('pupilCount')}
          error={form.error('pupilCount')}
        />
      </div>
      <CheckboxGroup
        name="subjects"
        label={t('projects.field.subjects')}
        options={sorted(subjects, (code) => message(`vocabularies.subject.${code}`))}
        values={form.all('subjects')}
        error={form.error('subjects')}
        dense
      />
      <CheckboxGroup
        name="competences"
        label={t('projects.field.competences')}
        optional
        options={competences.map((value) => ({ value, label: message(`vocabularies.competence.${value}`) }))}
        values={form.all('competences')}
        error={form.error('competences')}
      />
    </>
  )
}

export function WorkFields({ form }: Props) {
  return (
    <>
      <TextArea
        name="process"
        label={t('projects.field.process')}
        help={t('projects.help.process')}
        value={form.value('process')}
        error={form.error('process')}
        rows={8}
        maxlength={4000}
      />
      <TextArea
        name="results"
        label={t('projects.field.results')}
        help={t('projects.help.results')}
        value={form.value('results')}
        error={form.error('results')}
        rows={4}
        maxlength={2000}
      />
      <TextInput
        name="tools"
        label={t('projects.field.tools')}
        help={t('projects.help.tools')}
        optional
        value={form.value('tools')}
        error={form.error('tools')}
        maxlength={500}
      />
      <div class="row">
        <TextInput
          name="startsOn"
          label={t('projects.field.startsOn')}
          type="date"
          width="medium"
          value={form.value('startsOn')}
          error={form.error('startsOn')}
        />
        <TextInput name="endsOn" label={t('projects.field.endsOn')} type="date" width="medium" value={form.value('endsOn')} error={form.error('endsOn')} />
      </div>
    </>
  )
}
