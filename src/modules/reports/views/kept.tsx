import { raw } from '../../../platform/html/html.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Avatar, Badge, Feed, FeedItem, More, Pictures, type Shot, Time } from '../../../ui/index.ts'
import { pictureWidths } from '../../materials/index.ts'
import { Written } from '../../space/index.ts'
import type { Kept, KeptItem, KeptPicture } from '../kept.ts'
import { subjectWords, Who } from './words.tsx'

/** Where a kept picture is read. */
type PictureUrl = (pictureId: string, width: number) => string

/** What the reporter saw, as it was. */
export function KeptView({ kept, pictureUrl }: { kept: Kept; pictureUrl: PictureUrl }) {
  if (kept.items.length === 0) return <p class="muted">{t('reports.kept.nothing')}</p>
  const items = (
    <Feed>
      {kept.items.map((item) => (
        <Item item={item} main={item.id === kept.main} pictureUrl={pictureUrl} />
      ))}
    </Feed>
  )
  // A whole page of a journal would hide what is to be done.
  return kept.main ? items : <More label={t('reports.kept.show')}>{items}</More>
}

function Item({ item, main, pictureUrl }: { item: KeptItem; main: boolean; pictureUrl: PictureUrl }) {
  const [author] = item.authors
  return (
    <FeedItem
      id={`kept-${item.id}`}
      level={3}
      avatar={<Avatar name={author?.name ?? ''} id={author?.id ?? undefined} size={36} />}
      name={item.title || subjectWords(item.kind)}
      detail={
        <>
          {item.authors.map((each, at) => (
            <>
              {at > 0 && ' · '}
              <Who of={each} />
            </>
          ))}
          {item.at && item.authors.length > 0 && ' · '}
          {item.at && <Time at={new Date(item.at)} form="datetime" />}
        </>
      }
      tools={
        <span class="row tight">
          {main && <Badge tone="attention">{t('reports.kept.main')}</Badge>}
          {item.removed && <Badge>{t('reports.kept.removed')}</Badge>}
        </span>
      }
      pictures={item.html === '' && <Pictures shots={item.pictures.map((picture) => shotOf(pictureUrl, picture))} />}
    >
      {item.html === '' ? <Written text={item.text} /> : <article class="article">{raw(htmlOf(pictureUrl, item))}</article>}
      {item.before.length > 0 && <Before item={item} />}
    </FeedItem>
  )
}

const Before = ({ item: { before } }: { item: KeptItem }) => (
  <More label={t('reports.kept.before')}>
    {before.map(({ text, at }) => (
      <div>
        <p class="small muted">
          <Time at={new Date(at)} form="datetime" />
        </p>
        <Written text={text} />
      </div>
    ))}
  </More>
)

const shotOf = (pictureUrl: PictureUrl, { id, alt, width, height }: KeptPicture): Shot => ({
  alt,
  width,
  height,
  sources: pictureWidths
    .filter((_, index) => index === 0 || (pictureWidths[index - 1] as number) < width)
    .map((each) => ({ width: Math.min(each, width), src: pictureUrl(id, each) })),
})

const picture = /\/twinspaces\/[0-9a-f-]{36}\/pictures\/([0-9a-f-]{36})(?:\/\d{2,4})?/g

/** A page's text, whose pictures are those that were kept: what it led to may be gone. It was rendered through the schema of pages. */
const htmlOf = (pictureUrl: PictureUrl, { html }: KeptItem): string => html.replace(picture, (_, pictureId: string) => pictureUrl(pictureId, 960))
