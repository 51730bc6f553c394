import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import { button, formPage, handleButton, handleForm, showForm } from '../../../platform/forms/index.ts'
import { type Ctx, id, orNotFound, redirect } from '../../../platform/http/index.ts'
import { t, withLocale } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { decideValidation } from '../domain/decide-validation.ts'
import { undoDecision } from '../domain/undo-decision.ts'
import { decisionForm, type ReasonCode, reasonCodes } from '../forms.ts'
import { undoMinutes } from '../limits.ts'
import { type Application, loadApplication } from '../queries.ts'
import { applicationUrl, decisionUrl, queueUrl, returnUrl } from '../urls.ts'
import { ApplicationView, Decide } from '../views/application.tsx'

/** One application; opening it is a look at personal data and stands in the audit log. `?reason=` puts a prepared reason in. */
export function showApplication(c: Ctx, actor: Person): Promise<Response> {
  const shown = page(c, actor)
  return showForm(c, {
    ...shown,
    async load() {
      const application = await shown.load()
      if (!application.seenLately)
        await audit(c.var.app.db, actor, 'person.viewed', { kind: 'person', id: application.personId }, { service: application.service })
      return application
    },
  })
}

export function postDecision(c: Ctx, actor: Person): Promise<Response> {
  const validationId = id(c.req.param('id'))
  const shown = page(c, actor)
  return handleForm(c, shown, async (data, commit) => {
    const { name } = await shown.load()
    return commit(async (tx) => {
      await decideValidation(tx, actor, { id: validationId, ...data })
      const said = data.decision === 'validated' ? 'support.validated.one' : 'support.refused.one'
      return redirect(c, queueUrl, said, { name, minutes: undoMinutes }, { undo: returnUrl(validationId) })
    })
  })
}

/** Takes the decision back. */
export function postReturn(c: Ctx, actor: Person): Promise<Response> {
  const validationId = id(c.req.param('id'))
  return handleButton(c, button, async (_, commit) => {
    const { name } = orNotFound(await loadApplication(c.var.app.db, actor, validationId))
    return commit(async (tx) => {
      await undoDecision(tx, actor, validationId)
      return redirect(c, applicationUrl(validationId), 'support.undo.done', { name })
    })
  })
}

/** The words of a prepared reason in the language the applicant reads. */
const preparedReason = (c: Ctx, { language }: Application, code: ReasonCode): string =>
  withLocale(c.var.app.locales.get(language), () => t(`support.reason.${code}`))

function page(c: Ctx, actor: Person) {
  const validationId = id(c.req.param('id'))
  return formPage(decisionForm, {
    action: decisionUrl(validationId),
    load: async () => orNotFound(await loadApplication(c.var.app.db, actor, validationId)),
    stored(application) {
      const chosen = reasonCodes.find((code) => code === c.req.query('reason'))
      return { reason: chosen && preparedReason(c, application, chosen) }
    },
    view(form, application) {
      const reasons = reasonCodes.map((code) => ({ code, text: preparedReason(c, application, code) }))
      return show(c, () => ({
        title: application.name,
        nav: 'queue',
        islands: ['application-keys.island.js'],
        body: <ApplicationView application={application} form={form} />,
        aside: ((!application.decision && application.state === 'waiting') || form.state.isBack) && (
          <Decide application={application} reasons={reasons} form={form} />
        ),
      }))
    },
  })
}
