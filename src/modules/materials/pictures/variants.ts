import { open, writeFile } from 'node:fs/promises'
import sharp, { type Metadata } from 'sharp'
import { errorCode, errorMessage } from '../../../platform/operator-error.ts'
import { isHeic, kindOf } from './kind.ts'
import { widths } from './widths.ts'

/** A picture to be made smaller: where it is, and the path that each width is written to. */
export type Job = { from: string; to: Record<number, string> }
/** What came of it: sizes in pixels and bytes, why it is not taken, or what the system said when it could not be read or written. */
export type Made = Sizes | { refused: Refusal; args?: Record<string, number> } | { failed: { code: string; message: string } }
export type Sizes = { width: number; height: number; bytes: number }
export type Refusal = 'kind' | 'heic' | 'tooLarge' | 'tooLong' | 'broken'

/** Largest picture taken, in pixels: as the largest phones make, and a panorama's side. AVIF costs several times as much to open. */
const maxPixels = 60_000_000
const maxPixelsOfAvif = 24_000_000
const maxSide = 20_000
/** No WebP is higher. */
const maxHeight = 16_383
/** What share of a JPEG may be missing at its end. */
const mostMissing = 0.1

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
  const bytes = await beginning(from)
  const kind = kindOf(bytes)
  if (!kind && isHeic(bytes)) return { refused: 'heic' }
  const meta =
    kind &&
    (await reading(from, false)
      .metadata()
      .catch(() => undefined))
  if (!meta || meta.format !== kind) return { refused: 'kind' }
  const tooMuch = excess(meta)
  if (tooMuch) return tooMuch
  const { width, height } = meta.autoOrient
  const encoding = encode(from, to)
  const bytesMade = await (kind === 'jpeg' ? encoding.catch((error) => encodeCut(from, to, error)) : encoding)
  return { width, height, bytes: bytesMade }
}

type Strictness = 'error' | 'none'
const reading = (from: string, limitInputPixels: number | false, failOn: Strictness = 'error') => sharp(from, { limitInputPixels, pages: 1, failOn })

/** A JPEG whose last bytes were lost on the way: what came of it, the rest grey. @throws what was wrong, when more is missing than one would notice */
async function encodeCut(from: string, to: Job['to'], wrong: unknown): Promise<number> {
  if (errorCode(wrong) || (await shareMissing(from)) > mostMissing) throw wrong
  return encode(from, to, 'none')
}

/** How much of a JPEG is the grey that stands for what did not come: its last lines. */
async function shareMissing(from: string): Promise<number> {
  const [lines, across] = [100, 16]
  const small = reading(from, maxPixels, 'none').resize(across, lines, { fit: 'fill', kernel: 'nearest' }).removeAlpha().toColourspace('srgb')
  const pixels = await small.raw().toBuffer()
  const isGrey = (line: number) => pixels.subarray(line * across * 3, (line + 1) * across * 3).every((value) => Math.abs(value - 128) < 3)
  let last = lines
  while (last > 0 && isGrey(last - 1)) last--
  return (lines - last) / lines
}

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
async function encode(from: string, to: Job['to'], failOn?: Strictness): Promise<number> {
  const { data, info } = await reading(from, maxPixels, failOn)
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
