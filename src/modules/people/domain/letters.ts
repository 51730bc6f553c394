import { type Locale, t, withLocale } from '../../../platform/i18n/index.ts'
import type { Mail } from '../../../platform/mail/index.ts'

type Reader = { to: string; personId: string; name: string; url: string }

/** The letter with the link that proves an address. */
export const confirmMail = (locale: Locale, { name, url, ...reader }: Reader): Mail =>
  withLocale(locale, () => ({
    ...reader,
    language: locale.lang,
    subject: t('people.letter.confirm.subject'),
    paragraphs: [t('people.letter.hello', { name }), t('people.letter.confirm.text')],
    action: { label: t('people.letter.confirm.action'), url },
    footer: t('people.letter.confirm.footer'),
  }))

/** The letter to someone who registers with an address that has an account already. */
export const alreadyMail = (locale: Locale, { name, url, ...reader }: Reader): Mail =>
  withLocale(locale, () => ({
    ...reader,
    language: locale.lang,
    subject: t('people.letter.already.subject'),
    paragraphs: [t('people.letter.hello', { name }), t('people.letter.already.text')],
    action: { label: t('people.letter.already.action'), url },
    footer: t('people.letter.already.footer'),
  }))

/** The letter with the link to a new password. */
export const resetMail = (locale: Locale, { name, url, ...reader }: Reader): Mail =>
  withLocale(locale, () => ({
    ...reader,
    language: locale.lang,
    subject: t('people.letter.reset.subject'),
    paragraphs: [t('people.letter.hello', { name }), t('people.letter.reset.text')],
    action: { label: t('people.letter.reset.action'), url },
    footer: t('people.letter.reset.footer'),
  }))

/** The letter with the link that lets its reader in. */
export const signInMail = (locale: Locale, { name, url, ...reader }: Reader): Mail =>
  withLocale(locale, () => ({
    ...reader,
    language: locale.lang,
    subject: t('people.letter.signIn.subject'),
    paragraphs: [t('people.letter.hello', { name }), t('people.letter.signIn.text')],
    action: { label: t('people.letter.signIn.action'), url },
    footer: t('people.letter.signIn.footer'),
  }))

/** The letter after a password was changed, so that its owner learns of it. */
export const passwordChangedMail = (locale: Locale, { name, url, ...reader }: Reader): Mail =>
  withLocale(locale, () => ({
    ...reader,
    language: locale.lang,
    subject: t('people.letter.changed.subject'),
    paragraphs: [t('people.letter.hello', { name }), t('people.letter.changed.text')],
    action: { label: t('people.letter.changed.action'), url },
  }))
