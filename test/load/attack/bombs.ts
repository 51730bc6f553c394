import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** A picture of 59 megapixels in a file of a few kilobytes. */
export const avifBomb = (): Promise<Buffer> =>
  sharp({ create: { width: 7681, height: 7681, channels: 3, background: '#345' }, limitInputPixels: false })
    .avif({ effort: 0, quality: 1 })
    .toBuffer()

/** A picture one pixel wide and sixty million high: 117 KB. */
export function pngBomb(height = 59_999_999): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(1, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(height * 2))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
