import type { Actor } from '../../../access/actor.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Icon, ViewedPicture } from '../../../ui/index.ts'
import { ItemTools, type Space } from '../../space/index.ts'
import type { PlacedPicture } from '../queries.ts'
import { picturePageUrl } from '../urls.ts'
import { Caption } from './caption.tsx'
import { placeOf } from './place-of.ts'
import { shotOf } from './shot.ts'

type Props = { space: Space; actor: Actor; picture: PlacedPicture }

/** A picture with what it shows, who brought it, and the ones beside it in its post. */
export function PictureView({ space, actor, picture }: Props) {
  return (
    <>
      <ViewedPicture
        {...shotOf(space.id, picture)}
        caption={<Caption picture={picture} />}
        tools={<ItemTools space={space} actor={actor} kind="pictures" item={picture} />}
      />
      <Beside space={space} picture={picture} />
    </>
  )
}

/** The same for the viewer of another page (ui/client/viewer.ts). */
export function PictureInFrame(props: Props) {
  const { href, label } = placeOf(props.space, props.picture)
  return (
    <turbo-frame id="viewer" target="_top">
      <div class="dialog-head">
        <h2 id="viewer-title">{t('materials.picture')}</h2>
        <a href="#main" class="button quiet close" data-close data-turbo="false">
          <Icon name="x" size={18} />
          <span class="sr">{t('ui.close')}</span>
        </a>
      </div>
      <div class="stack">
        <PictureView {...props} />
        <p class="small">
          <a href={href}>{label}</a>
        </p>
      </div>
    </turbo-frame>
  )
}

function Beside({ space, picture: { previous, next } }: Omit<Props, 'actor'>) {
  if (!previous && !next) return null
  return (
    <nav class="steps-between" aria-label={t('materials.beside')}>
      {previous && <Step to={picturePageUrl(space.id, previous)} rel="prev" icon="arrow-left" label={t('materials.previous')} />}
      {next && <Step to={picturePageUrl(space.id, next)} rel="next" icon="arrow-right" label={t('materials.next')} />}
    </nav>
  )
}

/** Within the viewer it stays in its frame; on a page of its own there is none. */
const Step = ({ to, rel, icon, label }: { to: string; rel: 'prev' | 'next'; icon: string; label: string }) => (
  <a class="button small" href={to} rel={rel} data-turbo-frame="viewer">
    <Icon name={icon} size={18} />
    {label}
  </a>
)
