import { number, t } from '../platform/i18n/index.ts'
import { Icon } from './icon.tsx'

/**
 * Ways to the neighbouring pages. With `page` and `pages` it says where one is; without (cursors) only the ways.
 * @param previous @param next addresses; absent at the ends
 */
export function Pagination({ previous, next, page, pages }: { previous?: string; next?: string; page?: number; pages?: number }) {
  if (!previous && !next) return null
  return (
    <nav class="pages" aria-label={t('ui.pages')}>
      {previous ? (
        <a class="button" href={previous} rel="prev">
          <Icon name="arrow-left" size={18} />
          {t('ui.previous')}
        </a>
      ) : (
        <span />
      )}
      {page && pages && <span class="muted num">{t('ui.page-of', { page: number(page), pages: number(pages) })}</span>}
      {next ? (
        <a class="button" href={next} rel="next">
          {t('ui.next')}
          <Icon name="arrow-right" size={18} />
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
