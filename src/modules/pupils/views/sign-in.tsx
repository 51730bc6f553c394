import type { FormOf } from '../../../platform/forms/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import {
  type Animal,
  AnimalEmblem,
  Button,
  ButtonLink,
  CardMark,
  CardPicture,
  Form,
  FormActions,
  FormField,
  HiddenField,
  Notice,
  PageTitle,
} from '../../../ui/index.ts'
import { codeForm, type pupilSignInForm } from '../forms.ts'
import { pupilCodeUrl, pupilSignInUrl } from '../urls.ts'

/** What a card says, on its picture and under the field. */
const exampleName = 'sunny-fox-42'

export type SignInForm = FormOf<typeof pupilSignInForm>

/** The form a pupil copies the card into; a secret is not written into a page. @param used the card's QR code has signed somebody in before */
export function PupilSignInPage({ form, used }: { form: SignInForm; used: boolean }) {
  return (
    <div class="stack loose">
      <PageTitle title={t('pupils.signInTitle')} lead={t('pupils.signInLead')} />
      {used && <Notice>{t('pupils.usedCode')}</Notice>}
      <CardPicture label={t('pupils.cardPicture')} userName={exampleName} secret={t('pupils.exampleSecret')} />
      <Form action={pupilSignInUrl} of={form}>
        <FormField
          of={form.userName}
          dir="ltr"
          width="medium"
          label={
            <>
              <CardMark of="circle" /> {t('pupils.userName')}
            </>
          }
          help={t('pupils.signInUserHelp')}
          autofocus={!used}
        />
        <FormField
          of={form.secret}
          dir="auto"
          width="medium"
          label={
            <>
              <CardMark of="star" /> {t('pupils.secret')}
            </>
          }
          help={t('pupils.signInSecretHelp', { example: t('pupils.exampleSecret') })}
          autofocus={used}
        />
        <FormActions>
          <Button kind="primary" size="large">
            {t('pupils.signInSend')}
          </Button>
        </FormActions>
      </Form>
      <p>{t('pupils.signInLost')}</p>
    </div>
  )
}

/** A new card's question, so that no picture of a card and no preview of a link signs anyone in. */
export function IsItYou({ card, code }: { card: { nickname: string; animal: string }; code: string }) {
  return (
    <div class="stack loose">
      <AnimalEmblem animal={card.animal as Animal} size={120} />
      <PageTitle title={card.nickname} lead={t('pupils.isItYou')} />
      <Form action={pupilCodeUrl} class="row">
        <HiddenField of={codeForm.filled({ code }).code} />
        <Button kind="primary" size="large">
          {t('pupils.yes')}
        </Button>
        <ButtonLink kind="quiet" size="large" href={pupilSignInUrl}>
          {t('pupils.no')}
        </ButtonLink>
      </Form>
    </div>
  )
}
