import type { Person } from '../../../../access/actor.ts'
import { type DataOf, type FormOf, handleForm, showForm } from '../../../../platform/forms/index.ts'
import { type Ctx, RuleViolation } from '../../../../platform/http/index.ts'
import { languageName, message, namedInOrder, t } from '../../../../platform/i18n/index.ts'
import { FormField } from '../../../../ui/index.ts'
import { type CefrLevel, cefrLevels, type SpokenLanguage, spokenLanguages } from '../../../vocabularies/index.ts'
import { saveLanguages } from '../../domain/save-steps.ts'
import { languageRows, languagesForm } from '../../forms.ts'
import { goOn, stepPage } from './step.tsx'

type Spoken = { language: SpokenLanguage; level: CefrLevel }

/** Rows there are room in from the start, one more than filled, so that the form stays short. */
const fewestRows = 3

export const showLanguagesStep = (c: Ctx, actor: Person): Promise<Response> => showForm(c, page(c, actor))

export const postLanguagesStep = (c: Ctx, actor: Person): Promise<Response> =>
  handleForm(c, page(c, actor), (data, commit) => {
    const languages = chosen(data)
    return commit(async (tx) => {
      await saveLanguages(tx, actor, languages)
      return goOn(c, tx, actor, 'languages')
    })
  })

function chosen(data: DataOf<typeof languagesForm>): Spoken[] {
  const rows = languageRows.map((names) => ({ names, language: data[names.language], level: data[names.level] }))
  const said = rows.filter(({ language, level }) => language || level)
  if (said.length === 0) throw new RuleViolation('people.languages.none', 'language0')
  return said.map(({ names, language, level }) => {
    if (!level) throw new RuleViolation('people.languages.level', names.level)
    if (!language) throw new RuleViolation('people.languages.which', names.language)
    return { language, level }
  })
}

const page = (c: Ctx, actor: Person) =>
  stepPage(c, actor, languagesForm, { step: 'languages', stored: ({ languages }) => stored(languages), fields: (form) => <Rows form={form} /> })

const stored = (languages: readonly Spoken[]) =>
  Object.fromEntries(
    languages.flatMap(({ language, level }, at) => [
      [`language${at}`, language],
      [`level${at}`, level],
    ]),
  )

function Rows({ form }: { form: FormOf<typeof languagesForm> }) {
  const used = languageRows.filter(({ language, level }) => form[language].value || form[level].value).length
  const languages = namedInOrder('language', spokenLanguages, languageName)
  const levels = cefrLevels.map((value) => ({ value, label: message(`vocabularies.level.${value}`) }))
  const empty = t('people.languages.empty')
  return languageRows.slice(0, Math.max(fewestRows, used + 1)).map(({ language, level }, at) => (
    <fieldset class="row">
      <legend class="sr">{t('people.languages.row', { number: at + 1 })}</legend>
      <FormField of={form[language]} label={t('people.languages.language')} empty={empty} options={languages} optional={false} />
      <FormField of={form[level]} label={t('people.languages.howWell')} empty={empty} options={levels} optional={false} />
    </fieldset>
  ))
}
