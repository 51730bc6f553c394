import type { Ctx } from '../../../platform/http/route.ts'

/** The bytes of a form's file field; undefined when no file was chosen. */
export async function fileIn(c: Ctx, name: string): Promise<Uint8Array | undefined> {
  const value = (await c.req.parseBody({ all: true }))[name]
  const file = Array.isArray(value) ? value[0] : value
  return file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : undefined
}
