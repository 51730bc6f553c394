/** Whether a node is an element. */
export const isElement = (node: Node | null): node is Element => node?.nodeType === 1

/** Puts an element around a node. */
export function wrap(node: ChildNode, name: string): void {
  const around = create(node, name)
  node.replaceWith(around)
  around.append(node)
}

/** Gives an element another name; what it holds stays. */
export function rename(element: Element, name: string): Element {
  const renamed = create(element, name)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
  return renamed
}

/** An element of the document that a node is of: nothing in it is loaded or run. */
export const create = (node: Node, name: string): HTMLElement => (node.ownerDocument as Document).createElement(name)
