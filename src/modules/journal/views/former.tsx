import { t } from '../../../platform/i18n/index.ts'
import { More, Time } from '../../../ui/index.ts'
import { Written } from '../../space/index.ts'
import type { Former } from '../items.ts'

/** What a post or a comment said before, for those who are told. */
export function FormerWords({ of }: { of: readonly Former[] | undefined }) {
  if (!of?.length) return null
  return (
    <More label={t('journal.former', { count: of.length })}>
      {of.map(({ body, writtenAt }) => (
        <div>
          <p class="small muted">
            <Time at={writtenAt} form="datetime" />
          </p>
          <Written text={body} />
        </div>
      ))}
    </More>
  )
}
