import type { Insider } from '../../../access/actor.ts'
import type { BoundField, BoundForm } from '../../../platform/forms/form-state.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, FieldError, FormField, HiddenField, Icon, Tick } from '../../../ui/index.ts'
import type { Space } from '../../space/index.ts'
import type { pictureFields } from '../forms.ts'
import { chosenPictures } from '../pictures/chosen-pictures.ts'
import { mostPictures } from '../pictures/most.ts'
import { chosenPictureUrl } from '../urls.ts'

type PicturesForm = BoundForm<typeof pictureFields>
/** A picture of a form that came back: its preview, unless it lies there as it came. */
export type Chosen = { id: string; name: string; src: string | undefined; alt: string }

/** The script of PictureChooser, for its page's `islands`. */
export const chooser = 'picture-chooser.island.js'

/** The pictures that stand in a form that came back, or was kept. */
export async function chosenIn(c: Ctx, actor: Insider, { id: spaceId }: Space, { chosen, alt }: Pick<PicturesForm, 'chosen' | 'alt'>): Promise<Chosen[]> {
  const found = await chosenPictures(c.var.app.db, { owner: actor.id, spaceId }, chosen.values)
  return found.map(({ id, name, stored }) => ({
    id,
    name,
    src: stored && chosenPictureUrl(spaceId, id),
    alt: alt.values[chosen.values.indexOf(id)] ?? '',
  }))
}

/** The pictures of a form: several chosen at once, each with its words; those of a form that came back stand there already. */
export function PictureChooser({ form, chosen }: { form: Pick<PicturesForm, keyof typeof pictureFields | 'state'>; chosen: readonly Chosen[] }) {
  const { pictures, alt, dropped } = form
  const { most = mostPictures, megabytes = 0 } = pictures.control
  const spare = alt.values.slice(form.chosen.values.length)
  const others = Object.entries(form.state.errors).filter(([name]) => name.startsWith('pictures-'))
  const wordless = chosen.findIndex((each) => each.alt.trim() === '')
  return (
    <picture-chooser class="stack">
      {chosen.length > 0 && <p class="small muted">{t('materials.keptHere')}</p>}
      <ul class="plain chosen-pictures">
        {chosen.map(({ id, name, src, alt: words }, at) => (
          <li data-kept>
            <HiddenField of={form.chosen} value={id} />
            {src ? <img src={src} alt="" /> : <Icon name="image" size={32} />}
            <div>
              <p class="small muted" dir="auto">
                {name}
              </p>
              <Words of={alt} at={at === wordless ? undefined : at} value={words} wrong={words.trim() === '' || words.length > (alt.control.maxlength ?? 0)} />
              <Tick of={dropped} value={id} label={t('materials.leaveOut')} shown />
            </div>
          </li>
        ))}
        {spare.map((words, at) => (
          <li data-spare>
            <Icon name="image" size={32} />
            <div>
              <Words of={alt} at={chosen.length + at} value={words} wrong={false} />
            </div>
          </li>
        ))}
      </ul>
      <FormField of={pictures} label={t('space.pictures')} help={t('space.picturesHelp', { count: most, max: megabytes })} optional={false} />
      {others.map(([name, error]) => (
        <FieldError id={`f-${name}`}>{error}</FieldError>
      ))}
      <template>
        <li>
          <div>
            <p class="small muted" dir="auto" />
            <Words of={{ ...alt, error: undefined }} at={-1} value="" wrong={false} />
            <Button type="button" kind="quiet" size="small">
              {t('materials.leaveOut')}
            </Button>
          </div>
        </li>
      </template>
    </picture-chooser>
  )
}

/** What a picture shows. The summary of errors leads to the first one without words. */
function Words({ of, at, value, wrong }: { of: BoundField; at: number | undefined; value: string; wrong: boolean }) {
  const field = { ...of, value, error: wrong ? of.error : undefined }
  return (
    <FormField
      of={field}
      id={at === undefined ? undefined : `f-alt-${at}`}
      label={t('space.alt')}
      help={t('space.altHelp')}
      optional={false}
      autocomplete="off"
    />
  )
}
