import type { FormOf } from '../../../platform/forms/form-state.ts'
import { formFor } from '../../../platform/forms/handle-form.ts'
import { keptFor } from '../../../platform/forms/kept-forms.ts'
import { NotFound } from '../../../platform/http/errors.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, EmptyState, ErrorSummary, Form, FormActions, FormField, PageTitle, Section } from '../../../ui/index.ts'
import { hasPupils, mayAddPupils, type Space, showSpace, spaceOf } from '../../space/index.ts'
import { cardsForm, listForm } from '../forms.ts'
import { type OwnPupil, ownPupils } from '../queries.ts'
import { pupilCardsUrl, pupilPreviewUrl, pupilsUrl } from '../urls.ts'
import { PupilList } from '../views/pupil-list.tsx'

type ListForm = FormOf<typeof listForm>
type CardsForm = FormOf<typeof cardsForm>
type Shown = { pupils: readonly OwnPupil[]; list: ListForm; cards: CardsForm }

/** The space, for those who look after pupils in it. @throws NotFound for guests, pupils and those who have left the school */
export async function staffSpaceOf(c: Ctx): Promise<Space> {
  const space = await spaceOf(c)
  if (!hasPupils(space)) throw new NotFound()
  return space
}

/** The pupils of one's own school, and the form that makes more; with the list, too, that was kept of its preview. */
export async function showPupils(c: Ctx): Promise<Response> {
  const space = await staffSpaceOf(c)
  const { action, load, view } = pupilsPage(c, space)
  const pupils = await load()
  return view((await keptFor(c, listForm, pupilsUrl(space.id))) ?? (await formFor(c, listForm, { action })), pupils, 200)
}

/** The page of pupils, with the list that was pasted, into the form of the preview or the one after it. */
export function pupilsPage(c: Ctx, space: Space) {
  return {
    action: pupilPreviewUrl(space.id),
    load: () => ownPupils(c.var.app.db, space),
    async view(list: ListForm, pupils: readonly OwnPupil[], status: number): Promise<Response> {
      const cards = await formFor(c, cardsForm, { action: pupilCardsUrl(space.id) })
      return show(c, space, { pupils, list, cards }, status)
    },
  }
}

/** The same page, with the pupils who were ticked. */
export function ticksPage(c: Ctx, space: Space) {
  return {
    load: () => ownPupils(c.var.app.db, space),
    async view(cards: CardsForm, pupils: readonly OwnPupil[], status: number): Promise<Response> {
      const list = await formFor(c, listForm, { action: pupilPreviewUrl(space.id) })
      return show(c, space, { pupils, list, cards }, status)
    },
  }
}

const show = (c: Ctx, space: Space, shown: Shown, status: number): Promise<Response> =>
  showSpace(c, space, () => ({ title: t('space.section.pupils'), section: 'pupils', body: <View space={space} {...shown} /> }), status)

function View({ space, pupils, list, cards }: Shown & { space: Space }) {
  const school = space.schools.find(({ id }) => id === space.schoolId)?.name ?? ''
  return (
    <div class="stack loose">
      <PageTitle title={t('pupils.title', { school })} lead={t('pupils.lead')} />
      <ErrorSummary errors={{ ...list.state.errors, ...cards.state.errors }} />
      {pupils.length === 0 ? (
        <EmptyState title={t('pupils.empty')}>{mayAddPupils(space) && t('pupils.emptyText')}</EmptyState>
      ) : (
        <PupilList space={space} pupils={pupils} form={cards} />
      )}
      {(mayAddPupils(space) || list.list.value) && <PasteList space={space} form={list} />}
    </div>
  )
}

function PasteList({ space, form }: { space: Space; form: ListForm }) {
  return (
    <Section title={t('pupils.add')}>
      <Form action={pupilPreviewUrl(space.id)} of={form} summary={false} data-turbo="false">
        <FormField of={form.list} rows={8} label={t('pupils.list')} help={t('pupils.listHelp')} />
        <FormActions>
          <Button kind="primary">{t('pupils.look')}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}
