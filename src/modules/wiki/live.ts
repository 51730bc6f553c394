import { liveContent } from '../../access/live.ts'
import { refresh } from '../../platform/live/refresh.tsx'

/** What the pages tell of themselves while their list is open: it shows what is there now. */
export const live = liveContent('pages', async () => refresh)
