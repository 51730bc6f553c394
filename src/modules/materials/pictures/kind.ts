/** Kinds of picture we take, as sharp names them. SVG is none: it can carry scripts. */
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'heif'

const text = (bytes: Uint8Array, from: number, to: number): string => Buffer.from(bytes.subarray(from, to)).toString('latin1')

/** What the bytes are, by how they begin; the name and the declared type of a file say nothing. */
export function kindOf(bytes: Uint8Array): PictureKind | undefined {
  if (text(bytes, 0, 3) === '\xff\xd8\xff') return 'jpeg'
  if (text(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'webp'
  if (/^GIF8[79]a$/.test(text(bytes, 0, 6))) return 'gif'
  if (text(bytes, 4, 8) === 'ftyp' && /avif|avis/.test(text(bytes, 8, 32))) return 'heif'
  return undefined
}

/** Whether it is what an iPhone makes unless told otherwise: its owner can say otherwise, and we cannot open it. */
export const isHeic = (bytes: Uint8Array): boolean => text(bytes, 4, 8) === 'ftyp' && /^(hei[cxms]|hev[cxms]|mif1|msf1)/.test(text(bytes, 8, 12))

/** The same for a browser's file chooser. */
export const pictureTypes = 'image/jpeg,image/png,image/webp,image/avif,image/gif'
