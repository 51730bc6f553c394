import { lang, t } from '../../../platform/i18n/index.ts'
import { Breadcrumbs, ButtonLink, Notice, PageTitle, SharedState, Toolbar } from '../../../ui/index.ts'
import { picturesUrl, type Space } from '../../twinspace/index.ts'
import type { PageText } from '../queries.ts'
import { pageSettingsUrl, pagesUrl, pageUrl } from '../urls.ts'
import { LinkDialog, PictureDialog } from './editor-dialogs.tsx'
import { PageBody } from './page-article.tsx'
import { tools } from './tools.ts'

type Props = { space: Space; page: PageText; may: { arrange: boolean; addPictures: boolean } }

/** A page to write in. The island takes the place of the text once it is there; without it, the text can be read. */
export function PageEditor({ space, page, may }: Props) {
  return (
    <>
      <Breadcrumbs items={[{ href: pagesUrl(space.id), label: t('pages.title') }]} />
      <PageTitle
        over={t('pages.editing')}
        title={page.title}
        actions={
          <>
            <ButtonLink href={pageUrl(space.id, page.id)} icon="check">
              {t('pages.done')}
            </ButtonLink>
            {may.arrange && (
              <ButtonLink kind="quiet" icon="settings-2" href={pageSettingsUrl(space.id, page.id)}>
                {t('pages.settings')}
              </ButtonLink>
            )}
          </>
        }
      />
      <noscript>
        <Notice tone="attention">{t('pages.noScript')}</Notice>
      </noscript>
      <page-editor {...words()} data-page={page.id} data-lang={lang()} data-pictures={may.addPictures ? picturesUrl(space.id) : undefined}>
        <SharedState waiting={t('pages.stateConnecting')} here={t('ui.here')} />
        <Toolbar label={t('pages.tools')} groups={tools(may.addPictures)} />
        <div data-part="text">
          <PageBody page={page} />
        </div>
        <p class="muted small no-print" id="editor-keys">
          {t('pages.keys')}
        </p>
        <LinkDialog />
        {may.addPictures && <PictureDialog />}
      </page-editor>
    </>
  )
}

// What the island says, in the reader's language.
const words = () => ({
  'data-label': t('pages.text'),
  'data-saved': t('pages.stateSaved'),
  'data-saving': t('pages.stateSaving'),
  'data-offline': t('pages.stateOffline'),
  'data-reading': t('pages.stateReading'),
  'data-ended': t('pages.stateEnded'),
  'data-refused': t('pages.stateRefused'),
  'data-full': t('pages.stateFull'),
  'data-anew': t('pages.stateAnew'),
  'data-leave': t('pages.leaveUnsaved'),
})
