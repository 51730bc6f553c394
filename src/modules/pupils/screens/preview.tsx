import type { Person } from '../../../access/actor.ts'
import { handleForm } from '../../../platform/forms/index.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Avatar, Button, Form, FormActions, HiddenField, Named, PageTitle, Table } from '../../../ui/index.ts'
import type { Space } from '../../space/index.ts'
import { authorize, showSpace } from '../../space/index.ts'
import { namesOf } from '../domain/made.ts'
import { distinct } from '../domain/names.ts'
import { sealIdentities } from '../domain/sealed-identities.ts'
import { freeIdentities, type Identity } from '../domain/user-names.ts'
import { createForm } from '../forms.ts'
import { mayAddPupils } from '../policy.ts'
import { nicknamesIn } from '../queries.ts'
import { pupilPreviewUrl, pupilsUrl } from '../urls.ts'
import { pupilsPage } from './list.tsx'

/** Shows what a pasted list would make; nothing is made yet. With `again`, the list to be changed. */
export function postPupilsPreview(c: Ctx, _: Person, space: Space): Promise<Response> {
  const { db, settings } = c.var.app
  const page = pupilsPage(c, space).list
  return handleForm(c, page, async ({ list }, _, form) => {
    authorize(mayAddPupils(space), space)
    if (c.req.query('again') !== undefined) return page.view(form, await page.load())
    const names = distinct(namesOf(list), await nicknamesIn(db, space.id))
    const identities = await freeIdentities(db, names.length)
    const sealed = sealIdentities(settings, space, identities)
    return showSpace(c, space, () => ({
      title: t('pupils.add'),
      section: 'pupils',
      body: <Preview space={space} names={names} identities={identities} sealed={sealed} />,
    }))
  })
}

type Previewed = { space: Space; names: readonly string[]; identities: readonly Identity[]; sealed: string }

function Preview({ space, names, identities, sealed }: Previewed) {
  const form = createForm.filled({ list: names.join('\n'), userNames: sealed })
  const columns = [{ label: t('pupils.name'), head: true }, { label: t('pupils.userName') }]
  const rows = identities.map(({ userName, animal }, at) => [
    <Named avatar={<Avatar name={names[at] ?? ''} animal={animal} size={32} />} name={names[at] ?? ''} />,
    <code>{userName}</code>,
  ])
  return (
    <div class="stack loose">
      <PageTitle title={t('pupils.previewTitle', { count: names.length })} lead={t('pupils.previewText')} />
      <Form action={pupilsUrl(space.id)} of={form} data-turbo="false" class="stack">
        <HiddenField of={form.list} />
        <HiddenField of={form.userNames} />
        <FormActions>
          <Button kind="primary">{t('pupils.make')}</Button>
          <Button formaction={`${pupilPreviewUrl(space.id)}?again`}>{t('pupils.changeList')}</Button>
        </FormActions>
      </Form>
      <Table caption={t('pupils.add')} quiet columns={columns} rows={rows} />
    </div>
  )
}
