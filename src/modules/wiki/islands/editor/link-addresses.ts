import { combineTransactionSteps, Extension, getChangedRanges } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { addressesIn, type FoundAddress } from '../../../../platform/text/addresses-in.ts'
import { safeHref } from '../../content/safe.ts'

/** More than an address can be long. */
const longest = 2100

/** Makes links of addresses: of one that is typed when a space or a new line comes after it, of pasted and dropped ones at once. */
export const LinkAddresses = Extension.create({
  name: 'linkAddresses',
  // Before what acts on Enter.
  priority: 1100,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput(view, from, to, text) {
          if (from === to && /^\s/.test(text)) linkTyped(view)
          return false
        },
        handleKeyDown(view, event) {
          if (event.key === 'Enter' && !event.isComposing) linkTyped(view)
          return false
        },
      },
      appendTransaction(transactions, before, { tr }) {
        if (!transactions.some((each) => ['paste', 'drop'].includes(each.getMeta('uiEvent')))) return null
        for (const { newRange } of getChangedRanges(combineTransactionSteps(before.doc, [...transactions]))) linkWithin(tr, newRange.from, newRange.to)
        return tr.docChanged ? tr : null
      },
    }),
  ],
})

function linkTyped({ state, dispatch }: EditorView): void {
  const { $from, empty } = state.selection
  if (!empty || !$from.parent.isTextblock) return
  const before = textOf($from.parent, $from.parentOffset)
  const word = /\S+$/.exec(before.slice(-longest))?.[0] ?? ''
  const last = /:|www/i.test(word) ? addressesIn(before).at(-1) : undefined
  const { tr } = state
  if (last && last.to > before.length - word.length) link(tr, $from.start(), last)
  if (tr.docChanged) dispatch(tr)
}

/** Links addresses that stand between two places, be it in part. */
function linkWithin(tr: Transaction, from: number, to: number): void {
  tr.doc.nodesBetween(from, to, (block, at) => {
    if (!block.isTextblock) return
    for (const found of addressesIn(textOf(block, block.content.size))) if (at + 1 + found.from < to && at + 1 + found.to > from) link(tr, at + 1, found)
  })
}

/** Makes a link of an address in a block that begins at a place, unless a word of it leads somewhere already. */
function link(tr: Transaction, start: number, { from, to, href }: FoundAddress): void {
  const type = tr.doc.type.schema.marks.link
  if (type && safeHref(href) && !tr.doc.rangeHasMark(start + from, start + to, type)) tr.addMark(start + from, start + to, type.create({ href }))
}

// What is no word, such as a line break, takes one place and ends an address.
const textOf = (block: Node, to: number): string => block.textBetween(0, to, undefined, '\n')
