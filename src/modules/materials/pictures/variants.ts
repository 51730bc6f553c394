import { open, writeFile } from 'node:fs/promises'
import sharp, { type Metadata } from 'sharp'
import { errorCode, errorMessage } from '../../../platform/operator-error.ts'
import { kindOf } from './kind.ts'
import { widths } from './widths.ts'

/** A picture to be made smaller: where it is, and the path that each width is written to. */
export type Job = { from: string; to: Record<number, string> }
/** What came of it: sizes in pixels and bytes, why it is not taken, or what the system said when it could not be read or written. */
export type Made = Sizes | { refused: Refusal; args?: Record<string, number> } | { failed: { code: string; message: string } }
export type Sizes = { width: number; height: number; bytes: number }
export type Refusal = 'kind' | 'tooLarge' | 'tooLong' | 'broken'

/** Largest picture taken, in pixels: as the largest phones make, and a panorama's side. AVIF costs several times as much to open. */
const maxPixels = 60_000_000
const maxPixelsOfAvif = 24_000_000
const maxSide = 20_000
/** No WebP is higher. */
const maxHeight = 16_383

sharp.cache(false)
sharp.concurrency(1)

/** Makes the widths of a picture as WebP: upright, first frame only, without its metadata (place, device, author). */
export async function makeVariants(job: Job): Promise<Made> {
  try {
    return await make(job)
  } catch (error) {
    // sharp's own errors have no code: they are the picture's.
    const code = errorCode(error)
    return code ? { failed: { code, message: errorMessage(error) } } : { refused: 'broken' }
  }
}

async function make({ from, to }: Job): Promise<Made> {
  const kind = kindOf(await beginning(from))
  const meta =
    kind &&
    (await reading(from, false)
      .metadata()
      .catch(() => undefined))
  if (!meta || meta.format !== kind) return { refused: 'kind' }
  const tooMuch = excess(meta)
  if (tooMuch) return tooMuch
  const { width, height } = meta.autoOrient
  return { width, height, bytes: await encode(from, to) }
}

const reading = (from: string, limitInputPixels: number | false) => sharp(from, { limitInputPixels, pages: 1, failOn: 'error' })

async function beginning(path: string): Promise<Uint8Array> {
  const file = await open(path)
  return file
    .read(Buffer.alloc(32), 0, 32, 0)
    .then(({ buffer, bytesRead }) => buffer.subarray(0, bytesRead))
    .finally(() => file.close())
}

function excess({ format, width, height }: Metadata): Made | undefined {
  if (Math.max(width, height) > maxSide) return { refused: 'tooLong', args: { max: maxSide } }
  const max = format === 'heif' ? maxPixelsOfAvif : maxPixels
  return width * height > max ? { refused: 'tooLarge', args: { max: max / 1_000_000 } } : undefined
}

/** Decodes once. sharp writes no metadata unless told; autoOrient turns the pixels so that the orientation is not lost with it. */
async function encode(from: string, to: Job['to']): Promise<number> {
  const { data, info } = await reading(from, maxPixels)
    .autoOrient()
    .resize({ width: Math.max(...widths), height: maxHeight, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  let bytes = 0
  for (const width of widths) {
    const scaled = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } }).resize({ width, withoutEnlargement: true })
    const created = await scaled.webp({ quality: 80 }).toBuffer()
    // sharp would not say why it could not write.
    await writeFile(to[width] as string, created)
    bytes += created.length
  }
  return bytes
}
