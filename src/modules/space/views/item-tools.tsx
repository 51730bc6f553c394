import type { Actor } from '../../../access/actor.ts'
import type { Child } from '../../../platform/html/html.ts'
import { ReportLink } from '../../../ui/index.ts'
import { itemReportUrl } from '../../reports/urls.ts'
import type { Author } from '../domain/author.ts'
import { authorshipOf } from '../domain/authorship.ts'
import { isOwn, isPupil, mayRemove } from '../policy.ts'
import type { Content } from '../sections.ts'
import type { Space } from '../space.ts'
import { authorName } from './author.tsx'
import { RemoveButton } from './remove-button.tsx'

type Props = { space: Space; actor: Actor; kind: Content['name']; item: { id: string; author: Author }; children?: Child }

/** What can be done about something somebody put in a space: report it, unless it is one's own; take it away. @param children what its section knows besides */
export function ItemTools({ space, actor, kind, item, children }: Props) {
  const { id, author } = item
  const own = isOwn(actor, authorshipOf(item))
  return (
    <div class="row tight">
      {children}
      {!own && <ReportLink href={itemReportUrl(space.id, kind, id)} name={authorName(author)} pupil={isPupil(space)} />}
      {mayRemove(space, actor, authorshipOf(item)) && <RemoveButton space={space} kind={kind} id={id} />}
    </div>
  )
}
