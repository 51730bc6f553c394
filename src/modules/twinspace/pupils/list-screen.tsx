import { NotFound } from '../../../platform/http/errors.ts'
import { FormState } from '../../../platform/http/forms.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, EmptyState, ErrorSummary, Form, FormActions, PageTitle, Section, TextArea } from '../../../ui/index.ts'
import { errorsOf } from '../errors-of.ts'
import { hasPupils, mayAddPupils } from '../policy.ts'
import { showSpace } from '../show-space.tsx'
import { type Space, spaceOf } from '../space.ts'
import { pupilPreviewUrl } from '../urls.ts'
import { PupilList } from './pupil-list.tsx'
import { type OwnPupil, ownPupils } from './queries.ts'

/** The space, for those who look after pupils in it. @throws NotFound for guests, pupils and those who have left the school */
export async function staffSpaceOf(c: Ctx): Promise<Space> {
  const space = await spaceOf(c)
  if (!hasPupils(space)) throw new NotFound()
  return space
}

/** The pupils of one's own school, and the form that makes more. */
export async function showPupils(c: Ctx): Promise<Response> {
  return pupilsScreen(c, await staffSpaceOf(c))
}

/** @param form the list that came back, or what is wrong with the ticks */
export async function pupilsScreen(c: Ctx, space: Space, form = new FormState(), status = 200): Promise<Response> {
  const pupils = await ownPupils(c.var.app.db, space)
  return showSpace(c, space, () => ({ title: t('twinspace.pupils'), section: 'pupils', body: <View space={space} pupils={pupils} form={form} /> }), status)
}

function View({ space, pupils, form }: { space: Space; pupils: readonly OwnPupil[]; form: FormState }) {
  const school = space.schools.find(({ id }) => id === space.schoolId)?.name ?? ''
  return (
    <div class="stack loose">
      <PageTitle title={t('pupils.title', { school })} lead={t('pupils.lead')} />
      <ErrorSummary errors={errorsOf(form)} />
      {pupils.length === 0 ? (
        <EmptyState title={t('pupils.empty')}>{mayAddPupils(space) && t('pupils.emptyText')}</EmptyState>
      ) : (
        <PupilList space={space} pupils={pupils} error={form.error('pupil')} />
      )}
      {(mayAddPupils(space) || form.value('list')) && (
        <Section title={t('pupils.add')}>
          <Form action={pupilPreviewUrl(space.id)} data-turbo="false">
            <TextArea
              name="list"
              rows={8}
              maxlength={20_000}
              label={t('pupils.list')}
              help={t('pupils.listHelp')}
              value={form.value('list')}
              error={form.error('list')}
              autocomplete="off"
              spellcheck="false"
            />
            <FormActions>
              <Button kind="primary">{t('pupils.look')}</Button>
            </FormActions>
          </Form>
        </Section>
      )}
    </div>
  )
}
