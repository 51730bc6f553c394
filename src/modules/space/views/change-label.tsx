import { t } from '../../../platform/i18n/index.ts'

/** What the menu of a person's line is called: seen, its verb; heard, also whose it is. */
export function ChangeLabel({ name }: { name: string }) {
  return (
    <>
      <span aria-hidden="true">{t('space.change')}</span>
      <span class="sr">{t('space.changeOf', { name })}</span>
    </>
  )
}
