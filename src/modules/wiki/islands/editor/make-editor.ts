import type { HocuspocusProvider } from '@hocuspocus/provider'
import { Editor } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { ListKeymap } from '@tiptap/extension-list'
import { Gapcursor } from '@tiptap/extensions'
import type { Doc } from 'yjs'
import { content, fragmentName } from '../../content/extensions.ts'
import { cleanPasted, holdsWords } from '../paste/clean.ts'
import type { PictureWords } from '../paste/pictures.ts'
import { LinkAddresses } from './link-addresses.ts'

type Options = {
  place: HTMLElement
  shared: Doc
  provider: HocuspocusProvider
  label: string
  words: PictureWords
  onPictures?: (files: FileList) => void
  onLink: () => void
}
type Someone = { name?: string; tone?: number }

/** The editor over a shared document. Nothing in it writes style attributes, which the content security policy forbids. */
export function makeEditor({ place, shared, provider, label, words, onPictures, onLink }: Options): Editor {
  // Word and Excel put a picture of the words beside them; the words are what is meant.
  const offer = (data: DataTransfer | null): boolean => {
    if (!onPictures || !data?.files[0]?.type.startsWith('image/') || holdsWords(data.getData('text/html'))) return false
    onPictures(data.files)
    return true
  }
  return new Editor({
    element: place,
    injectCSS: false,
    editable: false,
    extensions: [
      ...content,
      ListKeymap,
      Gapcursor,
      LinkAddresses,
      Collaboration.configure({ document: shared, field: fragmentName }),
      CollaborationCaret.configure({
        provider,
        user: { open: true },
        render: caret,
        selectionRender: (someone) => ({ class: `selection-of ${tone(someone)}` }),
      }),
    ],
    editorProps: {
      attributes: { class: 'article', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, 'aria-describedby': 'editor-keys' },
      transformPastedHTML: (html) => cleanPasted(html, words),
      handlePaste: (_view, event) => offer(event.clipboardData),
      handleDrop: (_view, event) => offer(event.dataTransfer),
      handleKeyDown: (_view, event) => {
        if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return false
        event.preventDefault()
        onLink()
        return true
      },
    },
  })
}

/** The colour of someone, as the program chose it. */
export const tone = (someone: Someone): string => `tone-${Number(someone.tone) || 0}`

function caret(someone: Someone): HTMLElement {
  const place = document.createElement('span')
  place.className = `caret-of ${tone(someone)}`
  const name = document.createElement('span')
  name.textContent = someone.name ?? ''
  name.dir = 'auto'
  // Word joiners keep the line from breaking at the caret.
  place.append('\u2060', name, '\u2060')
  return place
}
