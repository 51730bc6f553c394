import { raw } from '../../../platform/html/html.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Breadcrumbs, ButtonLink, Meta, PageTitle, PageTree, Parts, ReportLink, Section, Time } from '../../../ui/index.ts'
import { itemReportUrl } from '../../reports/urls.ts'
import { isPupil, type Space } from '../../space/index.ts'
import type { PageLine, PageText } from '../queries.ts'
import { editPageUrl, pageSettingsUrl, pagesUrl, pageUrl } from '../urls.ts'

type Props = { space: Space; page: PageText; may: { edit: boolean; arrange: boolean } }

/** A page to read. */
export function PageArticle({ space, page, may }: Props) {
  const below = page.pages.filter(({ parentId }) => parentId === page.id)
  return (
    <>
      <Breadcrumbs
        items={[{ href: pagesUrl(space.id), label: t('wiki.title') }, ...above(page).map(({ id, title }) => ({ href: pageUrl(space.id, id), label: title }))]}
      />
      <PageTitle
        title={page.title}
        actions={
          (may.edit || may.arrange) && (
            <>
              {may.edit && (
                <ButtonLink kind="primary" icon="pencil" class="no-print" href={editPageUrl(space.id, page.id)}>
                  {t('wiki.edit')}
                </ButtonLink>
              )}
              {may.arrange && (
                <ButtonLink kind="quiet" icon="settings-2" class="no-print" href={pageSettingsUrl(space.id, page.id)}>
                  {t('wiki.settings')}
                </ButtonLink>
              )}
            </>
          )
        }
      />
      <PageBody page={page} />
      {below.length > 0 && (
        <Section title={t('wiki.under')}>
          <PageTree items={below.map(({ id, title }) => ({ href: pageUrl(space.id, id), label: title, depth: 0 }))} />
        </Section>
      )}
      <div class="rule small">
        <Meta
          facts={[
            [t('wiki.lastChanged'), <Time at={page.updatedAt} />],
            [t('wiki.writtenBy'), page.editors.length > 0 && <Parts of={page.editors.map(({ name }) => name)} />],
          ]}
        />
        <ReportLink href={itemReportUrl(space.id, 'pages', page.id)} name={page.title} pupil={isPupil(space)} />
      </div>
    </>
  )
}

/** The text itself: rendered through the schema of pages when it was written. */
export function PageBody({ page }: { page: Pick<PageText, 'html'> }) {
  const blank = page.html.replace(/<p dir="auto"><\/p>/g, '') === ''
  return <article class="article">{blank ? <p class="muted">{t('wiki.nothing')}</p> : raw(leadingToPictures(page.html))}</article>
}

const picture = /<img src="(\/twinspaces\/[0-9a-f-]{36}\/pictures\/[0-9a-f-]{36})(?:\/\d{2,4})?"[^>]*>/g
/** A page's text, each of whose pictures leads to its own page, or opens in place. What serialize.ts wrote has no `>` in an attribute. */
const leadingToPictures = (html: string): string => html.replace(picture, '<a href="$1" data-viewer>$&</a>')

/** All pages beside the one that is read. */
export function PagesAside({ space, page }: Pick<Props, 'space' | 'page'>) {
  return (
    <PageTree
      label={t('wiki.title')}
      items={page.pages.map(({ id, title, depth }) => ({ href: pageUrl(space.id, id), label: title, depth, current: id === page.id }))}
    />
  )
}

function above({ id, pages }: PageText): PageLine[] {
  const parentOf = (child: string) => pages.find((page) => page.id === pages.find((each) => each.id === child)?.parentId)
  const trail: PageLine[] = []
  for (let parent = parentOf(id); parent && trail.length < pages.length; parent = parentOf(parent.id)) trail.unshift(parent)
  return trail
}
