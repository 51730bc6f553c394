import { Node } from '@tiptap/core'
import { pixels, safePicture } from './safe.ts'

/** A picture of this TwinSpace with words that stand for it; a foreign one shows those words only. */
export const Picture = Node.create({
  name: 'image',
  group: 'block',
  draggable: true,
  addAttributes: () => ({ src: { default: '' }, alt: { default: '' }, width: { default: null }, height: { default: null } }),
  parseHTML: () => [{ tag: 'img[src]', getAttrs: (picture) => safePicture(picture.getAttribute('src')) !== undefined && null }],
  renderHTML({ node }) {
    const src = safePicture(node.attrs.src)
    const alt = String(node.attrs.alt ?? '')
    if (!src) return ['p', { class: 'missing', dir: 'auto' }, alt]
    return ['img', { src, alt, width: pixels(node.attrs.width), height: pixels(node.attrs.height), loading: 'lazy', decoding: 'async' }]
  },
})
