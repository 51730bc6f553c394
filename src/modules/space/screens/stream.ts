import type { Insider } from '../../../access/actor.ts'
import { type LiveContent, openStream } from '../../../access/live.ts'
import { type Ctx, orNotFound } from '../../../platform/http/index.ts'
import { standingMark } from '../../../platform/live/marks.ts'
import { type Listener, standingIn } from '../live/listener.ts'
import { noteHere } from '../live/presence.ts'
import { loadSpace, type Space } from '../space.ts'

/** The stream an open page of a space listens to, of the sections its address names, none of which may be missing; the same loader lets readers in as for the pages. */
export const showStream =
  (contents: readonly LiveContent<Listener>[]) =>
  async (c: Ctx, actor: Insider, { id }: Space): Promise<Response> => {
    const { app, locale } = c.var
    const named = Object.keys(c.req.query()).filter((name) => name !== standingMark)
    const hears = named.map((name) => orNotFound(contents.find(({ about }) => about === name)))
    await noteHere(app.db, [{ of: id, actor }])
    return openStream<Listener>(c, actor, {
      of: id,
      hears: hears.map((content) => ({ content, of: content.about === 'news' ? actor.id : id })),
      rounds: [noteHere],
      async enter(actor) {
        const space = await loadSpace(app.db, actor, id)
        return space && { app, actor, locale, space, standing: standingIn(space) }
      },
    })
  }
