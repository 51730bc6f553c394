import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Files } from '../../../platform/files/index.ts'
import { pictureFileKey, pictureWidths } from '../../materials/index.ts'
import { makeChance } from '../chance.ts'
import { height, svg, width } from './draw.ts'
import { type Kind, kinds } from './kinds.ts'

/** A drawing whose files are kept. */
export type Drawn = { key: string; alt: string; width: number; height: number; bytes: number }

/**
 * Draws a picture and keeps its files as the TwinSpace's own store does, under a key its id decides: a start
 * that was cut short leaves files that the next one overwrites.
 */
export async function drawPicture(files: Files, kind: Kind, id: string, seed: number): Promise<Drawn> {
  const drawing = kinds[kind](makeChance(seed))
  const { data, info } = await sharp(Buffer.from(svg(drawing)))
    .flatten()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const key = `pictures/${id.slice(-2)}/${id}`
  const folder = await files.incoming()
  let bytes = 0
  let whole: Buffer | undefined
  for (const wanted of pictureWidths) {
    const full = wanted >= width
    const image = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
    const file: Buffer = full
      ? (whole ??= await image.webp({ quality: 80, effort: 2 }).toBuffer())
      : await image.resize({ width: wanted }).webp({ quality: 80, effort: 2 }).toBuffer()
    const path = join(folder, `${id}-${wanted}`)
    await writeFile(path, file)
    await files.put(pictureFileKey(key, wanted), path)
    bytes += file.length
  }
  return { key, alt: drawing.alt, width, height, bytes }
}
