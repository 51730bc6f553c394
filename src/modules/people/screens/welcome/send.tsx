import type { Person } from '../../../../access/actor.ts'
import { button, handleButton } from '../../../../platform/forms/index.ts'
import { type Ctx, RuleViolation, redirect } from '../../../../platform/http/index.ts'
import { t } from '../../../../platform/i18n/index.ts'
import { show } from '../../../shell/index.ts'
import { applyForValidation } from '../../domain/apply.ts'
import { firstOpenStep, loadOwnProfile } from '../../own-profile.ts'
import { welcomeUrl } from '../../urls.ts'
import { SendView } from '../../views/send.tsx'

/** The end of the way: everything at a glance and one button; afterwards, how it stands. */
export async function showSend(c: Ctx, actor: Person): Promise<Response> {
  const profile = await loadOwnProfile(c.var.app.db, actor.id)
  const open = firstOpenStep(profile)
  if (open && !(profile.onboarded && profile.school)) return c.redirect(welcomeUrl(open), 303)
  return show(c, () => ({ title: t('people.step.send'), body: <SendView profile={profile} /> }))
}

export async function postApplication(c: Ctx, actor: Person): Promise<Response> {
  try {
    return await handleButton(c, button, (_, commit) =>
      commit(async (tx) => {
        await applyForValidation(tx, actor)
        return redirect(c, welcomeUrl('send'), 'people.apply.done')
      }),
    )
  } catch (error) {
    if (error instanceof RuleViolation) return redirect(c, welcomeUrl(), error.key)
    throw error
  }
}
