import type { Person } from '../../../access/actor.ts'
import { type FormOf, formPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { noStore } from '../../../platform/http/answer.ts'
import { type Ctx, redirect } from '../../../platform/http/index.ts'
import { rememberDevice } from '../../../platform/http/known-device.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, Form, FormActions, HiddenField, PageTitle } from '../../../ui/index.ts'
import { show } from '../../shell/index.ts'
import { askedAddress, changeAddress } from '../domain/change-address.ts'
import { keepAddress, keptAddress } from '../domain/keep-address.ts'
import { addressLinkForm } from '../forms.ts'
import { accountUrl, addressConfirmUrl, addressKeepUrl, passwordSentUrl } from '../urls.ts'
import { oldLink } from './confirm.tsx'

/**
 * What the link in the mail to the new address opens: for whoever is signed in with the account, so that nobody takes it over
 * because somebody has mistyped.
 */
export const showNewAddress = (c: Ctx, actor: Person): Promise<Response> => showForm(c, newPage(c, actor, c.req.query('token')))

export const postNewAddress = (c: Ctx, actor: Person): Promise<Response> =>
  handleForm(c, newPage(c, actor, c.var.form.all('token')[0]), ({ token }, commit) =>
    commit(async (tx) => {
      const email = await changeAddress(tx, actor, token)
      rememberDevice(c, email)
      return redirect(c, accountUrl, 'people.address.changed', { email })
    }),
  )

/** What the link in the mail to the old address opens, for whoever has it. */
export const showKeepAddress = (c: Ctx): Promise<Response> => showForm(c, keepPage(c, c.req.query('token')))

export const postKeepAddress = (c: Ctx): Promise<Response> =>
  handleForm(c, keepPage(c, c.var.form.all('token')[0]), ({ token }, commit) =>
    commit(async (tx) => {
      await keepAddress(tx, token, { locales: c.var.app.locales, baseUrl: c.var.app.settings.baseUrl })
      return redirect(c, passwordSentUrl, 'people.address.kept')
    }),
  )

const newPage = (c: Ctx, actor: Person, token = '') =>
  linkPage(c, token, { load: () => askedAddress(c.var.app.db, token, actor.id), action: addressConfirmUrl(token), words: 'new' })

const keepPage = (c: Ctx, token = '') => linkPage(c, token, { load: () => keptAddress(c.var.app.db, token), action: addressKeepUrl(token), words: 'keep' })

type Link = { load(): Promise<string | undefined>; action: string; words: 'new' | 'keep' }

const linkPage = (c: Ctx, token: string, { load, action, words }: Link) =>
  formPage(addressLinkForm, {
    action,
    load,
    stored: () => ({ token }),
    view(form, email) {
      if (email === undefined) return oldLink(c)
      noStore(c)
      return show(c, () => ({ title: t(`people.address.${words}.title`), body: <AddressLink form={form} email={email} words={words} /> }))
    },
  })

const AddressLink = ({ form, email, words }: { form: FormOf<typeof addressLinkForm>; email: string; words: Link['words'] }) => (
  <>
    <PageTitle title={t(`people.address.${words}.title`)} lead={t(`people.address.${words}.lead`, { email })} />
    <Form of={form}>
      <HiddenField of={form.token} />
      <FormActions>
        <Button kind="primary">{t(`people.address.${words}.action`)}</Button>
      </FormActions>
    </Form>
  </>
)
