import { lang, t } from '../../../platform/i18n/index.ts'
import { Breadcrumbs, ButtonLink, Notice, PageTitle, SharedState, Toolbar } from '../../../ui/index.ts'
import { picturesUrl } from '../../materials/urls.ts'
import type { Space } from '../../space/index.ts'
import type { PageText } from '../queries.ts'
import { pageSettingsUrl, pagesUrl, pageUrl } from '../urls.ts'
import { LinkDialog, PictureDialog } from './editor-dialogs.tsx'
import { PageBody } from './page-article.tsx'
import { tools } from './tools.ts'

type Props = { space: Space; page: PageText; host: string; may: { arrange: boolean; addPictures: boolean } }

/** A page to write in, at the address of this program. The island takes the place of the text once it is there; without it, the text can be read. */
export function PageEditor({ space, page, host, may }: Props) {
  return (
    <>
      <Breadcrumbs items={[{ href: pagesUrl(space.id), label: t('wiki.title') }]} />
      <PageTitle
        over={t('wiki.editing')}
        title={page.title}
        actions={
          <>
            <ButtonLink href={pageUrl(space.id, page.id)} icon="check">
              {t('wiki.done')}
            </ButtonLink>
            {may.arrange && (
              <ButtonLink kind="quiet" icon="settings-2" href={pageSettingsUrl(space.id, page.id)}>
                {t('wiki.settings')}
              </ButtonLink>
            )}
          </>
        }
      />
      <noscript>
        <Notice tone="attention">{t('wiki.noScript')}</Notice>
      </noscript>
      <page-editor {...words(host)} data-page={page.id} data-lang={lang()} data-pictures={may.addPictures ? picturesUrl(space.id) : undefined}>
        <SharedState waiting={t('wiki.stateConnecting')} again={t('wiki.again')} here={t('ui.here')} />
        <Toolbar label={t('wiki.tools')} groups={tools(may.addPictures)} />
        <div data-part="text">
          <PageBody page={page} />
        </div>
        <p class="muted small no-print" id="editor-keys">
          {t('wiki.keys')}
        </p>
        <LinkDialog />
        {may.addPictures && <PictureDialog />}
      </page-editor>
    </>
  )
}

// What the island says, in the reader's language.
const words = (host: string) => ({
  'data-label': t('wiki.text'),
  'data-saved': t('wiki.stateSaved'),
  'data-saving': t('wiki.stateSaving'),
  'data-offline': t('wiki.stateOffline'),
  'data-unreached': t('wiki.stateUnreached'),
  'data-blocked': t('wiki.stateBlocked', { host }),
  'data-held': t('wiki.stateHeld', { host }),
  'data-reading': t('wiki.stateReading'),
  'data-ended': t('wiki.stateEnded'),
  'data-refused': t('wiki.stateRefused'),
  'data-full': t('wiki.stateFull'),
  'data-anew': t('wiki.stateAnew'),
  'data-leave': t('wiki.leaveUnsaved'),
  'data-picture': t('wiki.picture'),
  'data-left-out': t('wiki.pictureLeftOut'),
})
