import { t } from '../platform/i18n/index.ts'
import { ButtonLink } from './button.tsx'

/** Beside what somebody wrote: the way to report it; for pupils, to tell a teacher. Seen, its verb; heard, also whose it is. */
export function ReportLink({ href, name, pupil = false }: { href: string; name: string; pupil?: boolean }) {
  return (
    <ButtonLink kind="quiet" size="small" class="no-print report-link" href={href} data-turbo-prefetch="false">
      <span aria-hidden="true">{t(pupil ? 'ui.tellTeacher' : 'ui.report')}</span>
      <span class="sr">{t(pupil ? 'ui.tellTeacherOf' : 'ui.reportOf', { name })}</span>
    </ButtonLink>
  )
}
