import type { FormState } from '../../../platform/http/forms.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Breadcrumbs, Button, Checkbox, Confirm, Form, FormActions, PageTitle, TextInput } from '../../../ui/index.ts'
import type { Space } from '../../twinspace/index.ts'
import type { PageText } from '../queries.ts'
import { pageRemovalUrl, pageSettingsUrl, pagesUrl, pageUrl } from '../urls.ts'

/** A page's title, who may write in it, and its removal. */
export function PageSettings({ space, page, form, mayOpen }: { space: Space; page: PageText; form: FormState; mayOpen: boolean }) {
  return (
    <>
      <Breadcrumbs
        items={[
          { href: pagesUrl(space.id), label: t('wiki.title') },
          { href: pageUrl(space.id, page.id), label: page.title },
        ]}
      />
      <PageTitle title={t('wiki.settings')} />
      <Form action={pageSettingsUrl(space.id, page.id)} errors={{ title: form.error('title') }}>
        <TextInput label={t('wiki.pageTitle')} name="title" value={form.value('title')} error={form.error('title')} maxlength={120} autocomplete="off" />
        {mayOpen && (
          <Checkbox label={t('wiki.pupilsMayEdit')} help={t('wiki.pupilsMayEditHelp')} name="pupilsMayEdit" checked={form.value('pupilsMayEdit') === 'on'} />
        )}
        <FormActions>
          <Button kind="primary">{t('wiki.settingsSend')}</Button>
        </FormActions>
      </Form>
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
    </>
  )
}
