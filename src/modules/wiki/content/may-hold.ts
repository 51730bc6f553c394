import type { ContentMatch, NodeType } from '@tiptap/pm/model'

const known = new Map<NodeType, ReadonlySet<NodeType>>()

/** Whether a block may have such a child anywhere, by the schema. */
export function mayHold(parent: NodeType, child: NodeType): boolean {
  const children = known.get(parent) ?? childrenOf(parent)
  known.set(parent, children)
  return children.has(child)
}

function childrenOf(parent: NodeType): Set<NodeType> {
  const children = new Set<NodeType>()
  const seen = new Set<ContentMatch>()
  const walk = (match: ContentMatch): void => {
    if (seen.has(match)) return
    seen.add(match)
    for (let at = 0; at < match.edgeCount; at++) {
      const { type, next } = match.edge(at)
      children.add(type)
      walk(next)
    }
  }
  walk(parent.contentMatch)
  return children
}
