import sharp from 'sharp'
import { RuleBroken } from '../../../platform/http/errors.ts'
import { kindOf } from './kind.ts'

/** Widths a picture is kept in, in pixels: a phone's column, a page's, a large screen's. */
export const widths = [320, 960, 1600] as const
/** Largest picture taken: bytes, and pixels (60 megapixels, as the largest phones make). */
export const mostBytes = 50 * 1024 * 1024
const mostPixels = 60_000_000

export type Variants = { width: number; height: number; files: { width: number; bytes: Uint8Array }[] }

/**
 * Makes the widths of a picture as WebP: upright, first frame only, without its metadata (place, device, author).
 * @param field of the form, for what is said of it
 * @throws RuleBroken when it is too large or not a picture we know
 */
export async function makeVariants(bytes: Uint8Array, field: string): Promise<Variants> {
  if (bytes.length > mostBytes) throw new RuleBroken('twinspace.pictureTooHeavy', field)
  const kind = kindOf(bytes)
  const meta =
    kind &&
    (await sharp(bytes, { limitInputPixels: false, pages: 1 })
      .metadata()
      .catch(() => undefined))
  if (!meta || meta.format !== kind) throw new RuleBroken('twinspace.pictureKind', field)
  if (meta.width * meta.height > mostPixels) throw new RuleBroken('twinspace.pictureTooLarge', field)
  try {
    const { width, height } = meta.autoOrient
    return { width, height, files: await encode(bytes) }
  } catch {
    throw new RuleBroken('twinspace.pictureBroken', field)
  }
}

/** Decodes once. sharp writes no metadata unless told; autoOrient turns the pixels so that the orientation is not lost with it. */
async function encode(bytes: Uint8Array): Promise<Variants['files']> {
  const upright = sharp(bytes, { limitInputPixels: mostPixels, pages: 1, failOn: 'error' }).autoOrient()
  const { data, info } = await upright
    .resize({ width: Math.max(...widths), withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const files: Variants['files'] = []
  for (const width of widths) {
    const scaled = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } }).resize({ width, withoutEnlargement: true })
    files.push({ width, bytes: await scaled.webp({ quality: 80 }).toBuffer() })
  }
  return files
}
