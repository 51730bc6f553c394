import { Mark } from '@tiptap/core'
import { safeHref } from './safe.ts'

/** A link; an address that is not safe leaves its words standing without one. */
export const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  exitable: true,
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (anchor) => safeHref(anchor.getAttribute('href')) !== undefined && null }],
  renderHTML({ mark }) {
    const href = safeHref(mark.attrs.href)
    return href ? ['a', { href, rel: 'noopener noreferrer nofollow' }, 0] : ['span', 0]
  },
})
