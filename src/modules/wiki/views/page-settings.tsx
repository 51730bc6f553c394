import type { FormOf } from '../../../platform/forms/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Breadcrumbs, Button, Confirm, Form, FormActions, FormField, PageTitle } from '../../../ui/index.ts'
import type { Space } from '../../space/index.ts'
import type { settingsForm } from '../forms.ts'
import type { PageText } from '../queries.ts'
import { pageRemovalUrl, pagesUrl, pageUrl } from '../urls.ts'

type Props = { space: Space; page: PageText; form: FormOf<typeof settingsForm>; mayOpen: boolean }

/** A page's title, who may write in it, and its removal. */
export function PageSettings({ space, page, form, mayOpen }: Props) {
  return (
    <>
      <Breadcrumbs
        items={[
          { href: pagesUrl(space.id), label: t('wiki.title') },
          { href: pageUrl(space.id, page.id), label: page.title },
        ]}
      />
      <PageTitle title={t('wiki.settings')} />
      <Form of={form}>
        <FormField of={form.title} label={t('wiki.pageTitle')} />
        {mayOpen && <FormField of={form.pupilsMayEdit} label={t('wiki.pupilsMayEdit')} help={t('wiki.pupilsMayEditHelp')} />}
        <FormActions>
          <Button kind="primary">{t('wiki.settingsSend')}</Button>
        </FormActions>
      </Form>
      {space.state === 'active' && (
        <div class="rule">
          <Confirm
            id="removal"
            label={t('wiki.remove')}
            icon="trash-2"
            title={t('wiki.removeTitle', { title: page.title })}
            text={t('wiki.removeText')}
            action={pageRemovalUrl(space.id, page.id)}
            verb={t('wiki.remove')}
          />
        </div>
      )}
    </>
  )
}
