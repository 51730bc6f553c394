import { WithLinks } from '../../../ui/index.ts'

/** What people write, as paragraphs: an empty line begins a new one, addresses can be followed, all else is plain text. */
export function Written({ text }: { text: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim())
  return paragraphs.map((paragraph) => <p dir="auto">{paragraph.split('\n').map((line, at) => [at > 0 && <br />, <WithLinks text={line} />])}</p>)
}
