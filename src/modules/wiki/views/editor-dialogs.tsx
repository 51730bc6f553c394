import { t } from '../../../platform/i18n/index.ts'
import { Button, Dialog, Form, FormActions, FormField, TextInput } from '../../../ui/index.ts'
import { pictureForm } from '../../materials/index.ts'

/** Where a link leads; its words when none are selected. No form of the program's: the editor's script reads it, and it is sent nowhere. */
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
  const form = pictureForm.empty()
  return (
    <Dialog id="picture-dialog" title={t('wiki.picture')}>
      <Form action="#" data-no-file={t('space.fileMissing')} data-no-words={t('space.altMissing')} data-failed={t('wiki.pictureFailed')}>
        <FormField of={form.picture} label={t('space.picture')} help={t('space.pictureHelp', { max: form.picture.control.megabytes ?? 0 })} />
        <FormField of={form.alt} label={t('space.alt')} help={t('space.altHelp')} autocomplete="off" />
        <FormActions>
          <Button kind="primary">{t('wiki.pictureSend')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
