import type { Actor } from '../../../access/actor.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import type { Settings } from '../../../platform/settings.ts'
import { Gallery } from '../../../ui/index.ts'
import { ownServiceUrl } from '../../countries/urls.ts'
import { show } from '../../shell/index.ts'
import { Contents, Operator, Paper, type Part, partsOf } from '../views/paper.tsx'
import { privacyParts } from '../views/privacy.tsx'

/** A page that is only text, with what there is to read beside it. */
const paper = (name: 'about' | 'accessibility' | 'privacy', partsFor: (settings: Settings) => Part[]) => (c: Ctx) =>
  show(c, () => {
    const { actor, app } = c.var
    const parts = partsFor(app.settings)
    return {
      title: t(`home.${name}`),
      body: <Paper title={t(`home.${name}`)} parts={parts} />,
      aside: (
        <Contents parts={parts}>
          <Operator name={app.settings.operator} />
          <Service actor={actor} />
        </Contents>
      ),
    }
  })

const Service = ({ actor }: { actor: Actor }) =>
  actor.kind !== 'pupil' && (
    <p>
      <a href={ownServiceUrl}>{t('home.service')}</a>
    </p>
  )

export const showAbout = paper('about', () => partsOf(t('home.about.text')))
export const showAccessibility = paper('accessibility', () => partsOf(t('home.accessibility.text')))
export const showPrivacy = paper('privacy', privacyParts)

/** The design system, for those who build with it. */
export const showGallery = (c: Ctx): Promise<Response> => show(c, () => ({ title: 'Design system', width: 'wide', body: <Gallery /> }))
