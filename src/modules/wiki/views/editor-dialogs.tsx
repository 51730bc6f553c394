import { t } from '../../../platform/i18n/index.ts'
import { Button, Dialog, Form, FormActions, TextInput } from '../../../ui/index.ts'

/** Where a link leads; its words when none are selected. */
export function LinkDialog() {
  return (
    <Dialog id="link-dialog" title={t('wiki.link')}>
      <Form action="#" data-wrong={t('wiki.linkWrong')}>
        <TextInput label={t('wiki.linkAddress')} name="href" help={t('wiki.linkHelp')} inputmode="url" autocomplete="off" spellcheck="false" />
        <TextInput label={t('wiki.linkWords')} name="words" autocomplete="off" />
        <FormActions>
          <Button kind="primary">{t('wiki.linkSend')}</Button>
          <Button type="button" kind="quiet" data-remove="true">
            {t('wiki.linkRemove')}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

/** A picture from the writer's device, with the words that stand for it. */
export function PictureDialog() {
  return (
    <Dialog id="picture-dialog" title={t('wiki.picture')}>
      <Form action="#" data-no-file={t('space.fileMissing')} data-no-words={t('forms.required')} data-failed={t('wiki.pictureFailed')}>
        <TextInput
          label={t('space.picture')}
          name="picture"
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
          help={t('space.pictureHelp')}
        />
        <TextInput label={t('space.alt')} name="alt" help={t('space.altHelp')} maxlength={300} autocomplete="off" />
        <FormActions>
          <Button kind="primary">{t('wiki.pictureSend')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
