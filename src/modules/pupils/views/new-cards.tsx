import type { FormOf } from '../../../platform/forms/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, ButtonLink, EmptyState, Form, FormActions, FormField, PageTitle } from '../../../ui/index.ts'
import type { Space } from '../../space/index.ts'
import { resetReasons } from '../domain/reset-reasons.ts'
import type { cardsForm } from '../forms.ts'
import type { OwnPupil } from '../queries.ts'
import { pupilsUrl } from '../urls.ts'
import { WordsField } from './words-field.tsx'

type Asked = { space: Space; pupils: readonly OwnPupil[]; form: FormOf<typeof cardsForm> }

/** Asks why, and says what ends. Who was not chosen is not shown, unless nobody was. */
export function NewCards({ space, pupils, form }: Asked) {
  const chosen = pupils.filter(({ id }) => form.pupil.values.includes(id))
  if (pupils.length === 0) return <EmptyState title={t('pupils.empty')} />
  return (
    <div class="stack loose">
      <PageTitle title={t('pupils.newCardsTitle')} lead={t('pupils.newCardsLead')} />
      <Form of={form} data-turbo="false">
        <FormField
          of={form.pupil}
          dense
          label={t('pupils.newCardsFor')}
          options={(chosen.length > 0 ? chosen : pupils).map(({ id, nickname }) => ({ value: id, label: <bdi>{nickname}</bdi> }))}
        />
        <FormField
          of={form.reason}
          as="radios"
          label={t('pupils.newCardsWhy')}
          help={t('pupils.newCardsWhyHelp')}
          options={resetReasons.map((value) => ({ value, label: t(`pupils.reason.${value}`) }))}
        />
        <WordsField of={form.words} />
        <FormActions>
          <Button kind="primary" icon="printer">
            {t('pupils.newCardsMake')}
          </Button>
          <ButtonLink kind="quiet" href={pupilsUrl(space.id)}>
            {t('pupils.keepCards')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  )
}
