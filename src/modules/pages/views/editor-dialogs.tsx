import { t } from '../../../platform/i18n/index.ts'
import { Button, Dialog, Form, FormActions, TextInput } from '../../../ui/index.ts'

/** Where a link leads; its words when none are selected. */
export function LinkDialog() {
  return (
    <Dialog id="link-dialog" title={t('pages.link')}>
      <Form action="#" data-wrong={t('pages.linkWrong')}>
        <TextInput label={t('pages.linkAddress')} name="href" help={t('pages.linkHelp')} inputmode="url" autocomplete="off" spellcheck="false" />
        <TextInput label={t('pages.linkWords')} name="words" autocomplete="off" />
        <FormActions>
          <Button kind="primary">{t('pages.linkSend')}</Button>
          <Button type="button" kind="quiet" data-remove="true">
            {t('pages.linkRemove')}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

/** A picture from the writer's device, with the words that stand for it. */
export function PictureDialog() {
  return (
    <Dialog id="picture-dialog" title={t('pages.picture')}>
      <Form action="#" data-no-file={t('twinspace.fileMissing')} data-no-words={t('forms.required')} data-failed={t('pages.pictureFailed')}>
        <TextInput
          label={t('twinspace.pictureOne')}
          name="picture"
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
          help={t('twinspace.pictureHelp')}
        />
        <TextInput label={t('twinspace.alt')} name="alt" help={t('twinspace.altHelp')} maxlength={300} autocomplete="off" />
        <FormActions>
          <Button kind="primary">{t('pages.pictureSend')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
