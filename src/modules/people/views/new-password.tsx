import { t } from '../../../platform/i18n/index.ts'
import { TextInput } from '../../../ui/index.ts'

/** The field for a password being chosen; never filled in again. */
export function NewPassword({ error, label }: { error: string | undefined; label?: string }) {
  return (
    <TextInput
      name="password"
      type="password"
      label={label ?? t('people.password')}
      help={t('people.password.help')}
      error={error}
      autocomplete="new-password"
    />
  )
}
