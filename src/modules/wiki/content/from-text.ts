import type { JSONContent } from '@tiptap/core'

/**
 * Page content from plain text: blocks between empty lines; `## ` and `### ` begin headings, `- ` list items,
 * `> ` quotations, and `**…**` is bold.
 */
export function contentFromText(text: string): JSONContent {
  const blocks = text
    .trim()
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '')
  return { type: 'doc', content: blocks.length > 0 ? blocks.map(blockOf) : [paragraph('')] }
}

function blockOf(block: string): JSONContent {
  const heading = /^(#{2,4}) (.*)$/s.exec(block)
  if (heading) return { type: 'heading', attrs: { level: heading[1]?.length }, content: inline(heading[2] ?? '') }
  const lines = block.split('\n')
  if (lines.every((line) => line.startsWith('- ')))
    return { type: 'bulletList', content: lines.map((line) => ({ type: 'listItem', content: [paragraph(line.slice(2))] })) }
  if (lines.every((line) => line.startsWith('> '))) return { type: 'blockquote', content: [paragraph(lines.map((line) => line.slice(2)).join(' '))] }
  return paragraph(lines.join(' '))
}

const paragraph = (text: string): JSONContent => ({ type: 'paragraph', content: inline(text) })

const inline = (text: string): JSONContent[] =>
  text.split('**').flatMap((part, at) => (part ? [{ type: 'text', text: part, ...(at % 2 ? { marks: [{ type: 'bold' }] } : {}) }] : []))
