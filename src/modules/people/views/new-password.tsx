import type { BoundField } from '../../../platform/forms/form-state.ts'
import { t } from '../../../platform/i18n/index.ts'
import { FormField } from '../../../ui/index.ts'

/** The field for a password being chosen; never filled in again. */
export const NewPassword = ({ of, label = t('people.password') }: { of: BoundField; label?: string }) => (
  <FormField of={of} label={label} help={t('people.password.help')} />
)
