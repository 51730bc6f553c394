import type { Person } from '../../../../access/actor.ts'
import type { Tx } from '../../../../platform/db/index.ts'
import type { FormDefinition } from '../../../../platform/forms/define-form.ts'
import type { Fields } from '../../../../platform/forms/fields.ts'
import type { FormPage } from '../../../../platform/forms/form-page.ts'
import type { BoundForm, FormState } from '../../../../platform/forms/form-state.ts'
import { formPage } from '../../../../platform/forms/index.ts'
import type { Child } from '../../../../platform/html/html.ts'
import { type Ctx, redirect } from '../../../../platform/http/index.ts'
import { t } from '../../../../platform/i18n/index.ts'
import { Breadcrumbs, Button, Form, FormActions, PageTitle } from '../../../../ui/index.ts'
import { show } from '../../../shell/index.ts'
import { firstOpenStep, isFilled, loadOwnProfile, type OwnProfile } from '../../own-profile.ts'
import { accountUrl, welcomeUrl } from '../../urls.ts'
import { type StepName, stepNames } from '../../views/steps.ts'
import { WelcomeSteps } from '../../views/welcome-steps.tsx'

/** The step that is first to be filled in; the last page when all are. */
export async function showWelcome(c: Ctx, actor: Person): Promise<Response> {
  const profile = await loadOwnProfile(c.var.app.db, actor.id)
  return c.redirect(welcomeUrl(profile.onboarded ? 'send' : (firstOpenStep(profile) ?? 'send')), 303)
}

/** A step of nothing but its fields. */
type Step<F extends Fields> = { step: StepName; stored(profile: OwnProfile): { readonly [K in keyof F]?: unknown }; fields(form: BoundForm<F>): Child }

export const stepPage = <F extends Fields>(c: Ctx, actor: Person, form: FormDefinition<F>, { step, stored, fields }: Step<F>): FormPage<F, OwnProfile> =>
  formPage(form, {
    load: () => loadOwnProfile(c.var.app.db, actor.id),
    stored,
    view: (form, profile) => showStep(c, { step, profile, form, fields: () => fields(form) }),
  })

/** What a step shows between its title and its button. */
export type StepView = { step: StepName; profile: OwnProfile; form: { state: FormState }; fields: () => Child; islands?: readonly string[] }

/** A step as a page: where one is, the fields, one button. Later it is a part of the account, and speaks of no steps. */
export const showStep = (c: Ctx, { step, profile, form, fields, islands }: StepView): Promise<Response> => {
  const later = isBehind(profile)
  return show(c, () => ({
    title: t(`people.step.${step}`),
    ...(islands ? { islands } : {}),
    body: (
      <>
        {later ? <Breadcrumbs items={[{ href: accountUrl, label: t('people.account.title') }]} /> : <WelcomeSteps profile={profile} current={step} />}
        <PageTitle title={t(`people.step.${step}`)} lead={later ? laterLead(step) : t(`people.step.${step}.lead`)} />
        <Form of={form}>
          {fields()}
          <FormActions>
            <Button kind="primary">{later ? t('people.step.save') : t('people.step.next')}</Button>
          </FormActions>
        </Form>
      </>
    ),
  }))
}

/** Whether the way to the application lies behind: whoever was refused goes it again. */
const isBehind = ({ onboarded, state }: OwnProfile): boolean => onboarded && state !== 'refused'

/** Of the leads those that say something besides where on the way one is. */
const laterLead = (step: StepName): string | undefined => (step === 'job-role' || step === 'class' ? undefined : t(`people.step.${step}.lead`))

/** On from a step that was saved: to the next open one, or back to the account when the way lies behind. */
export async function goOn(c: Ctx, tx: Tx, actor: Person, step: StepName): Promise<Response> {
  const profile = await loadOwnProfile(tx, actor.id)
  if (isBehind(profile)) return redirect(c, accountUrl, 'people.account.saved')
  const later = stepNames.slice(stepNames.indexOf(step) + 1).find((each) => !isFilled(profile, each))
  return c.redirect(welcomeUrl(later ?? firstOpenStep(profile) ?? 'send'), 303)
}
