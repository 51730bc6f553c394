import { t } from '../../../platform/i18n/index.ts'
import { type Step, Steps } from '../../../ui/index.ts'
import { isFilled, type OwnProfile } from '../own-profile.ts'
import { welcomeUrl } from '../urls.ts'
import { type StepName, stepNames } from './steps.ts'

/** The way through the profile: what lies behind can be gone back to. */
export function WelcomeSteps({ profile, current }: { profile: OwnProfile; current: StepName | 'send' }) {
  const steps = [...stepNames, 'send' as const].map((name): Step => {
    const filled = name === 'send' ? profile.onboarded && profile.state !== 'refused' : isFilled(profile, name)
    const label = t(`people.step.${name}.short`)
    if (name === current) return { label, state: 'current' }
    return filled ? { label, state: 'done', href: welcomeUrl(name) } : { label, state: 'ahead' }
  })
  return <Steps steps={steps} />
}
