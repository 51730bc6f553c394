import type { FormOf } from '../../../platform/forms/index.ts'
import { items, t } from '../../../platform/i18n/index.ts'
import {
  Badge,
  Button,
  ButtonForm,
  EmptyState,
  Form,
  FormActions,
  FormField,
  HiddenField,
  Icon,
  PageTitle,
  PageTree,
  Section,
  Time,
} from '../../../ui/index.ts'
import type { Space } from '../../space/index.ts'
import { type newPageForm, positionForm } from '../forms.ts'
import { deepest, type PageLine } from '../queries.ts'
import { pagePositionUrl, pageReturnUrl, pageUrl } from '../urls.ts'

type NewPageForm = FormOf<typeof newPageForm>
type Removed = { id: string; title: string; removedAt: Date }
type Props = { space: Space; pages: readonly PageLine[]; removed: readonly Removed[]; arrange: boolean; add: NewPageForm | undefined }

/** The space's pages, with what those who arrange them need. @param props.add the form of a new page */
export function PageList({ space, pages, removed, arrange, add }: Props) {
  return (
    <>
      <PageTitle title={t('wiki.title')} />
      {pages.length > 0 ? (
        <PageTree
          items={pages.map((page) => ({
            href: pageUrl(space.id, page.id),
            label: page.title,
            depth: page.depth,
            more: <Line space={space} page={page} arrange={arrange} />,
          }))}
        />
      ) : (
        <EmptyState title={t('wiki.empty')}>{arrange ? t('wiki.emptyWrite') : t('wiki.emptyRead')}</EmptyState>
      )}
      {add && <AddPage pages={pages} form={add} />}
      {removed.length > 0 && <RemovedPages space={space} removed={removed} />}
    </>
  )
}

function Line({ space, page, arrange }: { space: Space; page: PageLine; arrange: boolean }) {
  return (
    <>
      {page.pupilsMayEdit && <Badge icon="pencil">{t('wiki.pupilsMayEdit')}</Badge>}
      <Time at={page.updatedAt} />
      {arrange && <Move space={space} page={page} direction="up" disabled={page.first} />}
      {arrange && <Move space={space} page={page} direction="down" disabled={page.last} />}
    </>
  )
}

function Move({ space, page, direction, disabled }: { space: Space; page: PageLine; direction: 'up' | 'down'; disabled: boolean }) {
  return (
    <ButtonForm action={pagePositionUrl(space.id, page.id)}>
      <HiddenField of={positionForm.filled({ direction }).direction} />
      <Button kind="quiet" size="small" disabled={disabled}>
        <Icon name={`arrow-${direction}`} size={18} />
        <span class="sr">{t(`wiki.${direction}`, { title: page.title })}</span>
      </Button>
    </ButtonForm>
  )
}

function AddPage({ pages, form }: { pages: readonly PageLine[]; form: NewPageForm }) {
  const parents = pages
    .filter(({ depth }) => depth < deepest - 1)
    .map(({ id, title, depth }) => ({ value: id, label: `${'– '.repeat(depth)}${items([title])}` }))
  return (
    <Section title={t('wiki.add')} id="add">
      <Form of={form}>
        <FormField of={form.title} label={t('wiki.pageTitle')} />
        {parents.length > 0 && <FormField of={form.parentId} label={t('wiki.parent')} options={parents} empty={t('wiki.parentNone')} width="medium" />}
        <FormActions>
          <Button kind="primary">{t('wiki.addSend')}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}

function RemovedPages({ space, removed }: { space: Space; removed: readonly Removed[] }) {
  return (
    <Section title={t('wiki.removedPages')}>
      <ul class="plain stack tight">
        {removed.map((page) => (
          <li>
            <Form action={pageReturnUrl(space.id, page.id)} class="row">
              <Button kind="quiet" size="small" icon="undo-2">
                {t('wiki.bringBack', { title: page.title })}
              </Button>
              <span class="muted small">
                <Time at={page.removedAt} />
              </span>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  )
}
