import type { FormOf } from '../../../platform/forms/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, ButtonLink, Form, FormActions, FormField, Reasons, Section } from '../../../ui/index.ts'
import type { Profile } from '../../people/index.ts'
import { newProjectUrl } from '../../projects/urls.ts'
import type { contactRequestForm } from '../forms.ts'
import type { Tie } from '../queries.ts'
import { AnswerButtons, WithdrawButton } from './answer-buttons.tsx'
import { reasonWords } from './words.ts'

export type ContactRequestForm = FormOf<typeof contactRequestForm>
type Props = { profile: Profile; tie: Tie; form: ContactRequestForm }

/** The margin of a profile: why it fits, and how to get in touch. */
export function InTouch({ profile, tie, form }: Props) {
  return (
    <Section title={t('partners.touch.title')} id="contact">
      <div class="stack">
        <Reasons of={reasonWords(tie.why)} />
        <NextStep {...{ profile, tie }} />
        {asksContact({ profile, tie, form }) && <AskContact profile={profile} form={form} />}
      </div>
    </Section>
  )
}

function NextStep({ profile, tie }: Omit<Props, 'form'>) {
  const { state, requestId } = tie
  if (state === 'contact')
    return (
      <>
        <p>{t('partners.touch.contact')}</p>
        <p>
          <ButtonLink kind="primary" href={newProjectUrl(profile.id)}>
            {t('partners.touch.found')}
          </ButtonLink>
        </p>
      </>
    )
  if (state === 'asked')
    return (
      <>
        <p>{t('partners.touch.asked')}</p>
        {requestId && <WithdrawButton id={requestId} />}
      </>
    )
  if (state === 'asks')
    return (
      <>
        <p>{t('partners.touch.asks')}</p>
        {requestId && <AnswerButtons id={requestId} />}
      </>
    )
  return !profile.availableProjects && <p>{t('partners.touch.notNow')}</p>
}

/** Whether there is a message to write, or one that came back since things have changed meanwhile. */
const asksContact = ({ profile, tie, form }: Props): boolean => (tie.state === 'none' && profile.availableProjects) || form.state.isBack

/** The message that asks someone to become a contact. */
function AskContact({ profile, form }: Omit<Props, 'tie'>) {
  return (
    <Form of={form} summary={false}>
      <FormField of={form.message} label={t('partners.ask.message', { name: profile.name })} help={t('partners.ask.help')} rows={6} />
      <FormActions>
        <Button kind="primary">{t('partners.ask.send')}</Button>
      </FormActions>
    </Form>
  )
}
