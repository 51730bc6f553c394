import type { Insider } from '../../../access/actor.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { sessionOf } from '../../../platform/http/session.ts'
import { wholeNumber } from '../../../platform/http/whole-number.ts'
import type { LiveContent } from '../live/content.ts'
import { liveStream } from '../live/live-stream.ts'
import { spaceOf } from '../space.ts'

/** The stream a space's open pages listen to; the same loader lets readers in as for the pages. @param content what it tells of */
export const showStream =
  (content: LiveContent) =>
  async (c: Ctx, actor: Insider): Promise<Response> => {
    const space = await spaceOf(c)
    const since = c.req.header('last-event-id') ?? c.req.query('since')
    const now = Date.now()
    const reading = {
      token: sessionOf(c) ?? '',
      actor,
      locale: c.var.locale,
      space,
      content,
      since: since === undefined ? undefined : wholeNumber(since, { from: 0, to: now, otherwise: now }),
    }
    return c.body(liveStream(c.var.app, reading), 200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
  }
