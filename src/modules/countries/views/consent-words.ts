import { number, t } from '../../../platform/i18n/index.ts'
import type { ConsentRule } from '../domain/consent-rule.ts'

/** A consent rule in words: up to which age, and who. */
export function consentWords({ belowAge, consents, sure }: ConsentRule): string {
  const who = t(`countries.consents.${consents}`)
  const rule = belowAge === null ? t('countries.consent.always', { who }) : t('countries.consent.below', { age: number(belowAge), who })
  return sure ? rule : t('countries.toConfirm', { what: rule })
}
