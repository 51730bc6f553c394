import { audit } from '../../../platform/audit/index.ts'
import { id, orNotFound } from '../../../platform/http/errors.ts'
import { redirect } from '../../../platform/http/flash.ts'
import { type FormState, filled, handleForm } from '../../../platform/http/forms.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { type Locale, t, withLocale } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { decideValidation } from '../domain/decide-validation.ts'
import { deciding, type ReasonCode, reasonCodes } from '../forms.ts'
import { type Application, loadApplication } from '../queries.ts'
import { queueUrl } from '../urls.ts'
import { ApplicationView, Decide } from '../views/application.tsx'
import { officerOf } from './queue.tsx'

/** One application; opening it is a look at personal data and stands in the audit log. `?reason=` puts a prepared reason in. */
export async function showApplication(c: Ctx): Promise<Response> {
  const application = await load(c)
  if (!application.seenLately)
    await audit(c.var.app.db, officerOf(c), 'person.viewed', { kind: 'person', id: application.personId }, { country: application.country })
  const chosen = reasonCodes.find((code) => code === c.req.query('reason'))
  return page(c, application, filled({ reason: chosen && preparedReason(c, application, chosen) }))
}

export function postDecision(c: Ctx): Promise<Response> {
  const actor = officerOf(c)
  return handleForm(
    c,
    deciding,
    async (data) => {
      const { name } = await load(c)
      await c.var.app.db.transaction().execute((tx) => decideValidation(tx, actor, { id: id(c.req.param('id')), ...data }))
      return redirect(c, queueUrl, data.decision === 'validated' ? 'support.validated.one' : 'support.refused.one', { name })
    },
    async (form) => page(c, await load(c), form, 422),
  )
}

const load = async (c: Ctx): Promise<Application> => orNotFound(await loadApplication(c.var.app.db, officerOf(c), id(c.req.param('id'))))

/** The words of a prepared reason in the language the applicant reads. */
const preparedReason = (c: Ctx, { language }: Application, code: ReasonCode): string =>
  withLocale(c.var.app.locales.get(language) as Locale, () => t(`support.reason.${code}`))

function page(c: Ctx, application: Application, form: FormState, status = 200): Promise<Response> {
  const reasons = reasonCodes.map((code) => ({ code, text: preparedReason(c, application, code) }))
  return show(
    c,
    () => ({
      title: application.name,
      nav: 'queue',
      body: <ApplicationView application={application} form={form} />,
      aside: !application.decision && <Decide application={application} reasons={reasons} form={form} />,
    }),
    status,
  )
}
