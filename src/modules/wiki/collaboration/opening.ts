import type { Document } from '@hocuspocus/server'
import { hear } from '../../../access/happenings.ts'
import type { AppContext } from '../../../platform/context.ts'
import { makeCapacity } from './capacity.ts'
import { type End, ends } from './codes.ts'
import type { Compaction } from './compaction.ts'
import { end, type Live } from './connection.ts'
import { type OpenPage, openPage } from './open-page.ts'

export type Opening = {
  /** Fills a live document with a page, for someone (an id) who opens it; why it cannot be written in is kept, too. */
  open(pageId: string, document: Document, who: string): Promise<void>
  /** A live document's page, or why nobody can write in it. */
  pageOf(document: Document): OpenPage | End
}

/** Pieces of open pages: a thousand pages of a school year in all, two full ones of one person. */
const maxPieces = { together: 2_000_000, each: 200_000 }

/** Opens pages for writing, as many as there is room for, and lets go of one that has been put together anew without a part of it. */
export function makeOpening({ db, bus, log }: Pick<AppContext, 'db' | 'bus' | 'log'>, compaction: Compaction): Opening {
  const pages = new WeakMap<Document, OpenPage | End>()
  const capacity = makeCapacity(maxPieces)

  async function load(pageId: string, document: Document, who: string): Promise<OpenPage | End> {
    try {
      if (isCrowded(pageId, who)) return ends.trouble
      const page = await openPage(db, compaction, pageId, document)
      capacity.hold(document, who)
      // Others of theirs may have been opened in the meantime.
      return isCrowded(pageId, who) ? ends.trouble : page
    } catch (error) {
      log.error({ page: pageId, error: String(error) }, 'page not opened')
      return ends.trouble
    }
  }
  function isCrowded(pageId: string, who: string): boolean {
    const lacks = capacity.lacks(who)
    if (lacks) log.warn({ page: pageId, who, lacks }, 'too much is open to open another page')
    return lacks !== undefined
  }
  // What is written on from here would build on what the database no longer has.
  function letGo(document: Document): void {
    pages.set(document, ends.anew)
    for (const connection of document.getConnections()) end(connection as Live, ends.anew)
  }
  return {
    async open(pageId, document, who) {
      let isOld = false
      const forget = hear(bus, 'page', pageId, ({ kind }) => {
        if (kind !== 'set-aside') return
        isOld = true
        letGo(document)
      })
      document.on('destroy', forget)
      const page = await load(pageId, document, who)
      // It may have been put together anew while it was being read.
      pages.set(document, isOld ? ends.trouble : page)
    },
    pageOf: (document) => pages.get(document) ?? ends.trouble,
  }
}
