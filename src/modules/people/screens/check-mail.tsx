import { button, type FormOf, formPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { noStore } from '../../../platform/http/answer.ts'
import { type Ctx, redirect } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { shownAddress } from '../../../platform/text/mail-address.ts'
import { Button, Form, Notice, PageTitle, Section } from '../../../ui/index.ts'
import { MailText } from '../../../ui/mail-text.tsx'
import { show } from '../../shell/index.ts'
import { writeAgain } from '../domain/write-again.ts'
import { checkMailUrl, registerUrl } from '../urls.ts'
import { mayWrite } from './may-write.ts'
import { type RequestedMail, rememberRequestedMail, requestedMail } from './requested-mail.ts'

type Shown = { subject: string; body_text: string }

/** “Look into your mails”: after registering, for the browser that did. */
export function showCheckMail(c: Ctx): Response | Promise<Response> {
  const requested = requestedMail(c)
  return requested ? showForm(c, page(c, requested)) : c.redirect(registerUrl, 303)
}

export function postCheckMail(c: Ctx): Response | Promise<Response> {
  const { locales, settings } = c.var.app
  const requested = requestedMail(c)
  if (!requested) return c.redirect(registerUrl, 303)
  return handleForm(c, page(c, requested), async (_, commit) => {
    await mayWrite(c, requested.email)
    return commit(async (tx) => {
      const written = await writeAgain(tx, requested, { locales, baseUrl: settings.baseUrl })
      if (written) rememberRequestedMail(c, { email: requested.email, ...written })
      return redirect(c, checkMailUrl, 'people.mail.again.done')
    })
  })
}

/** A demonstration sends no mail: it shows the mail itself, to the browser that asked for it and no other. */
async function mailOf(c: Ctx, { mailId, email }: RequestedMail): Promise<Shown | undefined> {
  const { db, settings } = c.var.app
  if (!settings.demo || settings.smtpUrl) return undefined
  return db.selectFrom('mails').select(['subject', 'body_text']).where('id', '=', mailId).where('recipient', '=', email).executeTakeFirst()
}

const page = (c: Ctx, requested: RequestedMail) =>
  formPage(button, {
    load: () => mailOf(c, requested),
    view(form, mail) {
      if (mail) noStore(c)
      return show(c, () => ({ title: t('people.checkMail.title'), body: <CheckMail email={shownAddress(requested.email)} mail={mail} form={form} /> }))
    },
  })

function CheckMail({ email, mail, form }: { email: string; mail: Shown | undefined; form: FormOf<typeof button> }) {
  return (
    <>
      <PageTitle title={t('people.checkMail.title')} lead={t('people.checkMail.lead', { email })} />
      {mail && (
        <Notice title={t('people.checkMail.demo')}>
          <MailText text={mail.body_text} />
        </Notice>
      )}
      <Section title={t('people.checkMail.missing')}>
        <div class="stack">
          <p>{t('people.checkMail.look')}</p>
          <Form of={form}>
            <div>
              <Button>{t('people.checkMail.again')}</Button>
            </div>
          </Form>
          <p>
            <a href={registerUrl}>{t('people.checkMail.other')}</a>
          </p>
        </div>
      </Section>
    </>
  )
}
