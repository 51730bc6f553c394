import type { Person } from '../../../access/actor.ts'
import { type FormOf, formPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { type Ctx, id, orNotFound, redirect } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, ButtonLink, Form, FormActions, FormField, PageTitle } from '../../../ui/index.ts'
import { type Space, showSpace } from '../../space/index.ts'
import { oneName } from '../domain/made.ts'
import { renamePupil } from '../domain/manage-pupil.ts'
import { nameForm } from '../forms.ts'
import { nameOfOwn } from '../queries.ts'
import { pupilsUrl } from '../urls.ts'

const pupilIn = (c: Ctx): string => id(c.req.param('pupil'))

const page = (c: Ctx, space: Space) =>
  formPage(nameForm, {
    load: async () => orNotFound(await nameOfOwn(c.var.app.db, space, pupilIn(c))),
    stored: ({ nickname }) => ({ name: nickname }),
    view: (form, { nickname }) =>
      showSpace(c, space, () => ({ title: t('pupils.rename'), section: 'pupils', body: <View space={space} form={form} nickname={nickname} /> })),
  })

/** Where a pupil of one's own school is given another name. */
export const showRenaming = (c: Ctx, _: Person, space: Space): Promise<Response> => showForm(c, page(c, space))

/** Gives it. */
export function postRenaming(c: Ctx, actor: Person, space: Space): Promise<Response> {
  return handleForm(c, page(c, space), (data, commit) => {
    const name = oneName(data.name)
    return commit(async (tx) => {
      const { nickname } = await renamePupil(tx, actor, { space, pupilId: pupilIn(c), name })
      return redirect(c, pupilsUrl(space.id), 'pupils.renamed', { name: nickname })
    })
  })
}

function View({ space, form, nickname }: { space: Space; form: FormOf<typeof nameForm>; nickname: string }) {
  return (
    <div class="stack loose">
      <PageTitle title={t('pupils.renameTitle', { name: nickname })} lead={t('pupils.renameLead')} />
      <Form of={form}>
        <FormField of={form.name} label={t('pupils.newName')} width="medium" />
        <FormActions>
          <Button kind="primary">{t('pupils.saveName')}</Button>
          <ButtonLink kind="quiet" href={pupilsUrl(space.id)}>
            {t('pupils.keepName')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  )
}
