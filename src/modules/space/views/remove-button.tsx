import { t } from '../../../platform/i18n/index.ts'
import { Button, ButtonForm } from '../../../ui/index.ts'
import type { Content } from '../sections.ts'
import type { Space } from '../space.ts'
import { removalUrl } from '../urls.ts'

/** Takes a thing from sight without asking, since the next page offers to put it back. */
export function RemoveButton({ space, kind, id }: { space: Pick<Space, 'id'>; kind: Content['name']; id: string }) {
  return (
    <ButtonForm action={removalUrl(space.id, kind, id)}>
      <Button kind="quiet" size="small">
        {t('space.remove')}
      </Button>
    </ButtonForm>
  )
}
