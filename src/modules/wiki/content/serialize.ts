import type { DOMOutputSpec, Mark, Node } from '@tiptap/pm/model'
import { escaped } from '../../../platform/html/html.ts'

const voids = new Set(['img', 'hr', 'br'])

/** The markup of a node's content by the schema's own rules; whatever an attribute or a text holds is escaped. */
export function serialize(node: Node): string {
  const children: Node[] = []
  node.forEach((child) => {
    children.push(child)
  })
  return run(children, 0, node.type.name === 'doc')
}

// Neighbours that share a mark share its element: a link whose second word is bold is one link.
function run(nodes: readonly Node[], depth: number, top: boolean): string {
  let out = ''
  for (let at = 0; at < nodes.length; ) {
    const node = nodes[at] as Node
    const mark = node.marks[depth]
    let end = at + 1
    while (mark && nodes[end]?.marks[depth]?.eq(mark)) end++
    out += mark ? write(domOf(mark), run(nodes.slice(at, end), depth + 1, top)) : one(node, top)
    at = end
  }
  return out
}

function one(node: Node, top: boolean): string {
  if (node.isText) return escaped(String(node.text))
  const spec = exception(node, top) ?? node.type.spec.toDOM?.(node)
  return spec ? write(spec, serialize(node)) : ''
}

// Where reading needs other markup than writing: a header cell without words heads nothing.
function exception(node: Node, top: boolean): DOMOutputSpec | undefined {
  if (top && node.type.name === 'paragraph') return ['p', { dir: 'auto' }, 0]
  if (node.type.name === 'tableHeader' && node.textContent === '') return node.type.schema.nodes.tableCell?.spec.toDOM?.(node)
  return undefined
}

function domOf(mark: Mark): DOMOutputSpec {
  return mark.type.spec.toDOM?.(mark, true) ?? ['span', 0]
}

/** Writes `[tag, attributes?, …children]`, where 0 is the place of `inner`. */
function write(spec: DOMOutputSpec, inner: string): string {
  if (typeof spec === 'string') return escaped(spec)
  if (!Array.isArray(spec)) throw new Error('a node of the page schema is drawn by hand')
  const [tag, ...rest] = spec as [string, ...unknown[]]
  const attributes = isAttributes(rest[0]) ? (rest.shift() as Record<string, unknown>) : {}
  let open = `<${tag}`
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined && value !== null) open += ` ${name}="${escaped(String(value))}"`
  if (voids.has(tag)) return `${open}>`
  const children = rest.map((child) => (child === 0 ? inner : write(child as DOMOutputSpec, inner))).join('')
  return `${open}>${children}</${tag}>`
}

const isAttributes = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)
