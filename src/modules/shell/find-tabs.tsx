import { t } from '../../platform/i18n/index.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { partnersUrl } from '../partners/urls.ts'
import { schoolsUrl } from '../schools/urls.ts'

/** What a teacher looks for partners by: people, or schools. */
export function FindTabs({ current }: { current: 'people' | 'schools' }) {
  return (
    <Tabs
      label={t('shell.nav.partners')}
      items={[
        { href: partnersUrl, label: t('shell.find.people'), current: current === 'people' },
        { href: schoolsUrl, label: t('shell.find.schools'), current: current === 'schools' },
      ]}
    />
  )
}
