import type { Child } from '../../../platform/html/html.ts'

const link = /\bhttps?:\/\/[^\s<>"“”«»]+[^\s<>"“”«».,;:!?)\]’']/gi

/** What people write, as paragraphs: an empty line begins a new one, addresses can be followed, all else is plain text. */
export function Written({ text }: { text: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim())
  return paragraphs.map((paragraph) => <p dir="auto">{paragraph.split('\n').map((line, at) => [at > 0 && <br />, withLinks(line)])}</p>)
}

function withLinks(line: string): Child[] {
  if (!line.includes('://')) return [line]
  const parts: Child[] = []
  let from = 0
  for (const { 0: address, index } of line.matchAll(link)) {
    parts.push(
      line.slice(from, index),
      <a href={address} rel="nofollow noopener noreferrer">
        {address}
      </a>,
    )
    from = index + address.length
  }
  return [...parts, line.slice(from)]
}
