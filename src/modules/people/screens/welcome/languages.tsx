import { RuleViolation } from '../../../../platform/http/errors.ts'
import { type FormState, filled, handleForm } from '../../../../platform/http/forms.ts'
import type { Ctx } from '../../../../platform/http/route.ts'
import { compare, languageName, message, t } from '../../../../platform/i18n/index.ts'
import { Select } from '../../../../ui/index.ts'
import { type CefrLevel, cefrLevels, type SpokenLanguage, spokenLanguages } from '../../../vocabularies/index.ts'
import { saveLanguages } from '../../domain/save-steps.ts'
import { choosingLanguages, languageRows } from '../../forms.ts'
import { loadProfile } from '../../profile.ts'
import { me } from '../me.ts'
import { goOn, showStep } from './step.tsx'

const rowNumbers = Array.from({ length: languageRows }, (_, at) => at)
/** Rows there are room in from the start, one more than filled, so that the form stays short. */
const fewestRows = 3

export const showLanguagesStep = (c: Ctx): Promise<Response> => page(c)

export function postLanguagesStep(c: Ctx): Promise<Response> {
  return handleForm(
    c,
    choosingLanguages,
    async (data) => {
      const languages = chosen(data)
      await c.var.app.db.transaction().execute((tx) => saveLanguages(tx, me(c), languages))
      return goOn(c, 'languages')
    },
    (form) => page(c, form, 422),
  )
}

type Data = Record<string, unknown>

function chosen(data: Data): { language: SpokenLanguage; level: CefrLevel }[] {
  const rows = rowNumbers.map((at) => ({ at, language: data[`language${at}`], level: data[`level${at}`] })).filter(({ language, level }) => language || level)
  if (rows.length === 0) throw new RuleViolation('people.languages.none', 'language0')
  for (const { at, language, level } of rows) {
    if (!level) throw new RuleViolation('people.languages.level', `level${at}`)
    if (!language) throw new RuleViolation('people.languages.which', `language${at}`)
  }
  return rows as { language: SpokenLanguage; level: CefrLevel }[]
}

async function page(c: Ctx, given?: FormState, status = 200): Promise<Response> {
  const profile = await loadProfile(c.var.app.db, me(c).id)
  const form =
    given ??
    filled(
      Object.fromEntries(
        profile.languages.flatMap(({ language, level }, at) => [
          [`language${at}`, language],
          [`level${at}`, level],
        ]),
      ),
    )
  const used = rowNumbers.filter((at) => form.value(`language${at}`) || form.value(`level${at}`)).length
  return showStep(
    c,
    { step: 'languages', profile, form, fields: () => <Rows form={form} count={Math.min(languageRows, Math.max(fewestRows, used + 1))} /> },
    status,
  )
}

function Rows({ form, count }: { form: FormState; count: number }) {
  const languages = spokenLanguages
    .map((value) => ({ value: value as string, label: languageName(value) }))
    .sort((one, other) => compare(one.label, other.label))
  const levels = cefrLevels.map((value) => ({ value, label: message(`vocabularies.level.${value}`) }))
  return rowNumbers.slice(0, count).map((at) => (
    <fieldset class="row">
      <legend class="sr">{t('people.languages.row', { number: at + 1 })}</legend>
      <Select
        name={`language${at}`}
        label={t('people.languages.language')}
        empty={t('people.languages.empty')}
        options={languages}
        value={form.value(`language${at}`)}
        error={form.error(`language${at}`)}
      />
      <Select
        name={`level${at}`}
        label={t('people.languages.howWell')}
        empty={t('people.languages.empty')}
        options={levels}
        value={form.value(`level${at}`)}
        error={form.error(`level${at}`)}
      />
    </fieldset>
  ))
}
