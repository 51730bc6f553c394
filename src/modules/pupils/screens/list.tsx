import type { Person } from '../../../access/actor.ts'
import { type FormOf, formsPage, keptFor, showForm } from '../../../platform/forms/index.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, EmptyState, ErrorSummary, Form, FormActions, FormField, Meta, PageTitle, Section } from '../../../ui/index.ts'
import { type ConsentRule, consentRuleOf, consentWords } from '../../countries/index.ts'
import { type Space, showSpace } from '../../space/index.ts'
import { pasteForm, tickedForm } from '../forms.ts'
import { mayAddPupils } from '../policy.ts'
import { type OwnPupil, ownPupils } from '../queries.ts'
import { pupilHistoryUrl, pupilPreviewUrl, pupilsUrl, tickedCardsUrl } from '../urls.ts'
import { PupilList } from '../views/pupil-list.tsx'
import { WordsField } from '../views/words-field.tsx'
import { wordsForClass } from './words-for-class.ts'

type ListForm = FormOf<typeof pasteForm>
type TickedForm = FormOf<typeof tickedForm>
type Loaded = { pupils: readonly OwnPupil[]; consent: ConsentRule | undefined; words: string }
type Shown = Loaded & { space: Space; list: ListForm; ticked: TickedForm }

/** The pupils of one's own school, and the form that makes more; with the list, too, that was kept of its preview. */
export async function showPupils(c: Ctx, _: Person, space: Space): Promise<Response> {
  const { list } = pupilsPage(c, space)
  const previewed = await keptFor(c, pasteForm, pupilsUrl(space.id))
  return previewed ? list.view(previewed, await list.load()) : showForm(c, list)
}

/** The page of pupils: those who are ticked for something, and the list that was pasted, into its form or into the one after it. */
export const pupilsPage = (c: Ctx, space: Space) =>
  formsPage(
    c,
    { list: pasteForm, ticked: tickedForm },
    {
      actions: { list: pupilPreviewUrl(space.id), ticked: tickedCardsUrl(space.id) },
      load: async (): Promise<Loaded> => ({
        pupils: await ownPupils(c.var.app.db, space),
        consent: await consentRuleOf(c.var.app.db, space.schoolId),
        words: await wordsForClass(c, space),
      }),
      stored: ({ words }) => ({ list: { words } }),
      view: (forms, loaded) =>
        showSpace(c, space, () => ({ title: t('pupils.section'), section: 'pupils', body: <View space={space} {...loaded} {...forms} /> })),
    },
  )

function View({ space, pupils, consent, list, ticked }: Shown) {
  const school = space.schools.find(({ id }) => id === space.schoolId)?.name ?? ''
  return (
    <div class="stack loose">
      <PageTitle title={t('pupils.title', { school })} lead={t('pupils.lead')} />
      {consent && <Meta facts={[[t('pupils.consent'), consentWords(consent)]]} />}
      <ErrorSummary errors={{ ...list.state.errors, ...ticked.state.errors }} />
      {pupils.length === 0 ? (
        <EmptyState title={t('pupils.empty')}>{mayAddPupils(space) && t('pupils.emptyText')}</EmptyState>
      ) : (
        <PupilList space={space} pupils={pupils} form={ticked} />
      )}
      <p>
        <a href={pupilHistoryUrl(space.id)}>{t('pupils.history')}</a>
      </p>
      {(mayAddPupils(space) || list.list.value) && <PasteList space={space} form={list} />}
    </div>
  )
}

function PasteList({ space, form }: { space: Space; form: ListForm }) {
  return (
    <Section title={t('pupils.add')}>
      <Form action={pupilPreviewUrl(space.id)} of={form} summary={false} data-turbo="false">
        <FormField of={form.list} rows={8} label={t('pupils.list')} help={t('pupils.listHelp')} />
        <WordsField of={form.words} />
        <FormActions>
          <Button kind="primary">{t('pupils.look')}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}
