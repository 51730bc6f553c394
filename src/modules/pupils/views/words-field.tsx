import type { BoundField } from '../../../platform/forms/form-state.ts'
import { languageOf, t } from '../../../platform/i18n/index.ts'
import { FormField } from '../../../ui/index.ts'
import { wordLanguages } from '../domain/words.ts'

const nameOf = (code: string): string => languageOf(code)?.name ?? code

/** In which language the secret words shall be, each by its own name. */
export function WordsField({ of }: { of: BoundField }) {
  const options = wordLanguages.map((value) => ({ value, label: nameOf(value), lang: value }))
  return <FormField of={of} options={options} optional={false} width="medium" label={t('pupils.words')} help={t('pupils.wordsHelp')} />
}

/** The name of the language that was chosen. */
export const WordsName = ({ of }: { of: string }) => <bdi lang={of}>{nameOf(of)}</bdi>
