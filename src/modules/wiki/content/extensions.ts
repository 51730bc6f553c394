import type { Extensions } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { Italic } from '@tiptap/extension-italic'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { Link } from './link.ts'
import { Picture } from './picture.ts'
import { tables } from './table.ts'

// An element with dir="auto" does not look into one that carries it too. So what holds paragraphs carries it, for the
// sake of where its signs and edges stand, and a paragraph does not; of the first level, serialize.ts and CSS see to it.
const HTMLAttributes = { dir: 'auto' }

/** What a page can hold: one list for the browser that edits it and the server that checks and renders it. */
export const content: Extensions = [
  Document,
  Text,
  Paragraph,
  Heading.configure({ levels: [2, 3, 4], HTMLAttributes }),
  BulletList.configure({ HTMLAttributes }),
  OrderedList.extend({ addAttributes: () => ({ start: { default: 1, rendered: false } }) }).configure({ HTMLAttributes }),
  ListItem,
  Blockquote.configure({ HTMLAttributes }),
  HorizontalRule,
  HardBreak,
  Bold,
  Italic,
  Link,
  Picture,
  ...tables,
]

/** The part of the shared document that holds the page. */
export const fragmentName = 'default'
