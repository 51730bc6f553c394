import { type Locale, t, withLocale } from '../../../platform/i18n/index.ts'
import type { Mail } from '../../../platform/mail/index.ts'

type Reader = { to: string; personId?: string; url: string }

/** The mail with the link that proves an address. */
export const confirmMail = (locale: Locale, { url, ...reader }: Reader): Mail =>
  withLocale(locale, () => ({
    ...reader,
    language: locale.lang,
    subject: t('people.mail.confirm.subject'),
    paragraphs: [t('people.mail.hello'), t('people.mail.confirm.text')],
    action: { label: t('people.mail.confirm.action'), url },
    footer: t('people.mail.confirm.footer'),
  }))

/** The mail to someone who registers with an address that has an account already. */
export const alreadyMail = (locale: Locale, { url, ...reader }: Reader): Mail =>
  withLocale(locale, () => ({
    ...reader,
    language: locale.lang,
    subject: t('people.mail.already.subject'),
    paragraphs: [t('people.mail.hello'), t('people.mail.already.text')],
    action: { label: t('people.mail.already.action'), url },
    footer: t('people.mail.already.footer'),
  }))

/** The mail with the link to a new password. */
export const resetMail = (locale: Locale, { url, ...reader }: Reader): Mail =>
  withLocale(locale, () => ({
    ...reader,
    language: locale.lang,
    subject: t('people.mail.reset.subject'),
    paragraphs: [t('people.mail.hello'), t('people.mail.reset.text')],
    action: { label: t('people.mail.reset.action'), url },
    footer: t('people.mail.reset.footer'),
  }))

/** The mail with the link that lets its reader in. */
export const signInMail = (locale: Locale, { url, ...reader }: Reader): Mail =>
  withLocale(locale, () => ({
    ...reader,
    language: locale.lang,
    subject: t('people.mail.signIn.subject'),
    paragraphs: [t('people.mail.hello'), t('people.mail.signIn.text')],
    action: { label: t('people.mail.signIn.action'), url },
    footer: t('people.mail.signIn.footer'),
  }))

/** The mail after a password was changed, so that its owner learns of it. */
export const passwordChangedMail = (locale: Locale, { url, ...reader }: Reader): Mail =>
  withLocale(locale, () => ({
    ...reader,
    language: locale.lang,
    subject: t('people.mail.changed.subject'),
    paragraphs: [t('people.mail.hello'), t('people.mail.changed.text')],
    action: { label: t('people.mail.changed.action'), url },
  }))

/** The mail to the address that an account is to have. It names nobody: who reads it may know nothing of it. */
export const addressMail = (locale: Locale, { url, ...reader }: Reader): Mail =>
  withLocale(locale, () => ({
    ...reader,
    language: locale.lang,
    subject: t('people.mail.address.subject'),
    paragraphs: [t('people.mail.hello'), t('people.mail.address.text')],
    action: { label: t('people.mail.address.action'), url },
    footer: t('people.mail.address.footer'),
  }))

/** The same where the address has an account already. */
export const addressTakenMail = (locale: Locale, { url, ...reader }: Reader): Mail =>
  withLocale(locale, () => ({
    ...reader,
    language: locale.lang,
    subject: t('people.mail.already.subject'),
    paragraphs: [t('people.mail.hello'), t('people.mail.addressTaken.text')],
    action: { label: t('people.mail.already.action'), url },
    footer: t('people.mail.already.footer'),
  }))

/** The mail to the address that an account has, with the link that stops the change. */
export const addressAskedMail = (locale: Locale, { url, ...reader }: Reader): Mail =>
  withLocale(locale, () => ({
    ...reader,
    language: locale.lang,
    subject: t('people.mail.addressAsked.subject'),
    paragraphs: [t('people.mail.hello'), t('people.mail.addressAsked.text')],
    action: { label: t('people.mail.addressAsked.action'), url },
    footer: t('people.mail.addressAsked.footer'),
  }))
