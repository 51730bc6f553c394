import type { Ctx } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Gallery, PageTitle } from '../../../ui/index.ts'
import { ownServiceUrl } from '../../countries/urls.ts'
import { show } from '../../shell/index.ts'

/** A page that is only text: headings begin with `## ` in its message. */
const paper = (name: 'about' | 'accessibility' | 'privacy') => (c: Ctx) =>
  show(c, () => ({
    title: t(`home.${name}`),
    body: (
      <>
        <PageTitle title={t(`home.${name}`)} />
        <div class="prose">
          {t(`home.${name}.text`)
            .split('\n\n')
            .map((block) => (block.startsWith('## ') ? <h2>{block.slice(3)}</h2> : <p>{block}</p>))}
          {name !== 'about' && c.var.actor.kind !== 'pupil' && (
            <p>
              <a href={ownServiceUrl}>{t('home.service')}</a>
            </p>
          )}
        </div>
      </>
    ),
  }))

export const showAbout = paper('about')
export const showAccessibility = paper('accessibility')
export const showPrivacy = paper('privacy')

/** The design system, for those who build with it. */
export const showGallery = (c: Ctx): Promise<Response> => show(c, () => ({ title: 'Design system', width: 'wide', body: <Gallery /> }))
