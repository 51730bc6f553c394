import type { Insider } from '../../../access/actor.ts'
import { type Ctx, id, orNotFound } from '../../../platform/http/index.ts'
import type { Space } from '../../space/index.ts'
import { chosenPictures } from '../pictures/chosen-pictures.ts'
import { fileKey } from '../pictures/save-picture.ts'
import { widths } from '../pictures/widths.ts'
import { fileKeyOf } from '../queries.ts'

/**
 * One width of a picture, to members only. Browsers keep it and ask at each use whether they may still show it:
 * schools' machines are shared, and pupils are locked out and members leave.
 */
export async function showPictureFile(c: Ctx, _: Insider, space: Space): Promise<Response> {
  const width = orNotFound(widths.find((each) => String(each) === c.req.param('width')))
  return sendPicture(c, orNotFound(await fileKeyOf(c.var.app.db, space, id(c.req.param('picture')))), width)
}

/** Answers with one width of a picture. @param key where its files are kept */
export async function sendPicture(c: Ctx, key: string, width: number): Promise<Response> {
  const headers = { etag: `"${key.slice(key.lastIndexOf('/') + 1)}"`, 'cache-control': 'private, no-cache' }
  if (c.req.header('if-none-match') === headers.etag) return c.body(null, 304, headers)
  const file = orNotFound(await c.var.app.files.open(fileKey(key, width)))
  return c.body(file.stream, 200, { ...headers, 'content-type': 'image/webp', 'content-length': String(file.length), 'content-disposition': 'inline' })
}

/** The preview of a picture of a form that came back: to whoever chose it, and nobody else. */
export async function showChosenPicture(c: Ctx, actor: Insider, space: Space): Promise<Response> {
  const [picture] = await chosenPictures(c.var.app.db, { owner: actor.id, spaceId: space.id }, [id(c.req.param('picture'))])
  return sendPicture(c, orNotFound(picture?.stored).key, widths[0])
}
