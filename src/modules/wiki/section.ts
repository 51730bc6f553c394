import type { Section } from '../space/section.ts'
import { pagesUrl } from './urls.ts'

/** The pages that are written together. */
export const section = { name: 'pages', icon: 'file-text', label: 'wiki.title', url: pagesUrl, shownTo: () => true, contents: [] } as const satisfies Section
