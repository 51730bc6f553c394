import type { DOMOutputSpec, Mark, Node } from '@tiptap/pm/model'
import { escape } from '../../../platform/html/html.ts'

const voids = new Set(['img', 'hr', 'br'])

/** The markup of a node's content by the schema's own rules; whatever an attribute or a text holds is escaped. */
export function serialize(node: Node): string {
  const children: Node[] = []
  node.forEach((child) => children.push(child))
  return run(children, 0)
}

// Neighbours that share a mark share its element: a link whose second word is bold is one link.
function run(nodes: readonly Node[], depth: number): string {
  let out = ''
  for (let at = 0; at < nodes.length; ) {
    const node = nodes[at] as Node
    const mark = node.marks[depth]
    let end = at + 1
    while (mark && nodes[end]?.marks[depth]?.eq(mark)) end++
    out += mark ? write(domOf(mark), run(nodes.slice(at, end), depth + 1)) : one(node)
    at = end
  }
  return out
}

function one(node: Node): string {
  if (node.isText) return escape(String(node.text))
  const spec = node.type.spec.toDOM?.(node)
  return spec ? write(spec, serialize(node)) : ''
}

function domOf(mark: Mark): DOMOutputSpec {
  return mark.type.spec.toDOM?.(mark, true) ?? ['span', 0]
}

/** Writes `[tag, attributes?, …children]`, where 0 is the place of `inner`. */
function write(spec: DOMOutputSpec, inner: string): string {
  if (typeof spec === 'string') return escape(spec)
  if (!Array.isArray(spec)) throw new Error('a node of the page schema is drawn by hand')
  const [tag, ...rest] = spec as [string, ...unknown[]]
  const attributes = isAttributes(rest[0]) ? (rest.shift() as Record<string, unknown>) : {}
  let open = `<${tag}`
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined && value !== null) open += ` ${name}="${escape(String(value))}"`
  if (voids.has(tag)) return `${open}>`
  const children = rest.map((child) => (child === 0 ? inner : write(child as DOMOutputSpec, inner))).join('')
  return `${open}>${children}</${tag}>`
}

const isAttributes = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)
