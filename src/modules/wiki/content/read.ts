import { Fragment, type Mark, type Node, type NodeType } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { limits } from './limits.ts'
import { mayHold } from './may-hold.ts'
import { schema } from './schema.ts'
import { isPlain } from './values.ts'

// Twice what is taken today: pages from before there was a limit are read that far.
const max = limits.nodes * 2

/**
 * The page as a tree of its schema, whatever the shared document holds: blocks, marks and values that the schema does not
 * know are left out, and so is what stands too deep or comes after too many. It never throws and changes nothing.
 */
export function readPage(fragment: Y.XmlFragment): Node {
  const blocks = childrenOf(schema.topNodeType, fragment, 0, { left: max })
  return schema.topNodeType.create(null, blocks)
}

type Budget = { left: number }

function childrenOf(parent: NodeType, shared: Y.XmlFragment, depth: number, budget: Budget): Node[] {
  const found: Node[] = []
  if (depth > limits.depth) return found
  for (const child of shared.toArray()) {
    if (budget.left-- <= 0) break
    const nodes = child instanceof Y.XmlText ? textOf(child) : child instanceof Y.XmlElement ? elementOf(child, depth, budget) : []
    for (const node of nodes) found.push(...placed(parent, node))
  }
  return found
}

// Words where only blocks may stand become a paragraph of their own.
function placed(parent: NodeType, node: Node): Node[] {
  if (mayHold(parent, node.type)) return [node]
  const paragraph = schema.nodes.paragraph as NodeType
  return node.isInline && mayHold(parent, paragraph) ? [paragraph.create(null, node)] : []
}

function elementOf(shared: Y.XmlElement, depth: number, budget: Budget): Node[] {
  const type = schema.nodes[shared.nodeName]
  if (!type || type.isText || type === schema.topNodeType) return []
  const children = type.isLeaf ? [] : childrenOf(type, shared, depth + 1, budget)
  if (children.length > 0 || type.contentMatch.validEnd) return [type.create(attributesOf(shared, type), children)]
  // What may not be empty holds an empty paragraph, or is not there.
  const filled = type.contentMatch.fillBefore(Fragment.empty, true)
  return filled?.firstChild?.isTextblock ? [type.create(attributesOf(shared, type), filled)] : []
}

function attributesOf(shared: Y.XmlElement, type: NodeType): Record<string, unknown> {
  const names = Object.keys(type.spec.attrs ?? {})
  return Object.fromEntries(names.map((name) => [name, shared.getAttribute(name)]).filter(([, value]) => isPlain(value)))
}

type Run = { insert?: unknown; attributes?: Record<string, unknown> }

function textOf(shared: Y.XmlText): Node[] {
  return (shared.toDelta() as Run[]).flatMap(({ insert, attributes = {} }) => {
    return typeof insert === 'string' && insert !== '' ? [schema.text(insert, marksOf(attributes))] : []
  })
}

function marksOf(attributes: Record<string, unknown>): Mark[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    const type = Object.hasOwn(schema.marks, name) ? schema.marks[name] : undefined
    if (!type || value === null || typeof value !== 'object') return []
    const known = Object.keys(type.spec.attrs ?? {}).map((key) => [key, (value as Record<string, unknown>)[key]])
    return [type.create(Object.fromEntries(known.filter(([, each]) => isPlain(each))))]
  })
}
