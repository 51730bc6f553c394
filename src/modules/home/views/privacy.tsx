import { duration, rich, t } from '../../../platform/i18n/index.ts'
import type { Settings } from '../../../platform/settings.ts'
import { Meta } from '../../../ui/index.ts'
import { kept } from '../../people/index.ts'
import { pupilSessionHours } from '../../pupils/index.ts'
import { type Part, partsOf } from './paper.tsx'

/** What is kept of whom, who is responsible for it, how long, and where it is said by what right. The program knows the first and the third. */
export function privacyParts({ operator, privacyUrl }: Pick<Settings, 'operator' | 'privacyUrl'>): Part[] {
  return [
    ...partsOf(t('home.privacy.text')),
    { title: t('home.privacy.kept'), body: <Kept /> },
    {
      title: t('home.privacy.controller'),
      body: <p>{operator ? t('home.privacy.controller.text', { operator }) : t('home.privacy.controller.unsaid')}</p>,
    },
    {
      title: t('home.privacy.basis'),
      body: (
        <>
          <p>{privacyUrl ? rich('home.privacy.basis.text', { link: (text) => <a href={privacyUrl}>{text}</a> }) : t('home.privacy.basis.unsaid')}</p>
          <p>{t('home.privacy.consent')}</p>
        </>
      ),
    },
  ]
}

function Kept() {
  const facts = [
    [t('home.privacy.kept.unconfirmed'), <For value={kept.unconfirmedDays} unit="day" />],
    [t('home.privacy.kept.mails'), <For value={kept.mailDays} unit="day" />],
    [t('home.privacy.kept.session'), <For value={kept.sessionDays} unit="day" />],
    [t('home.privacy.kept.office'), <For value={kept.officeHours} unit="hour" />],
    [t('home.privacy.kept.pupil'), <For value={pupilSessionHours} unit="hour" />],
  ] as const
  return (
    <>
      <Meta facts={facts} />
      <p>{t('home.privacy.kept.rest')}</p>
    </>
  )
}

const For = ({ value, unit }: { value: number; unit: 'day' | 'hour' }) => (
  <time datetime={unit === 'day' ? `P${value}D` : `PT${value}H`}>{duration(value, unit)}</time>
)
