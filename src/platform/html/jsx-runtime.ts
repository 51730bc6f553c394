import { type Child, escaped, Html, toMarkup } from './html.ts'

/**
 * JSX that is a string as soon as it is written: no tree, no diff, no second pass.
 * Why: docs/decisions/0002-html-rendering.md
 */
type Props = { children?: Child; [name: string]: unknown }
type Component = (props: never) => Child

const voids = new Set([
  'area',
  'base',
  'br',
  'col',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
  'path',
  'circle',
  'rect',
  'line',
  'polyline',
  'polygon',
  'use',
])
/** Elements whose content is text, whatever looks like a tag in it. */
const texts = new Set(['title', 'textarea', 'option'])
const isSvgVoid = new Set(['path', 'circle', 'rect', 'line', 'polyline', 'polygon', 'use'])

export function jsx(type: string | Component, props: Props): Html {
  if (typeof type === 'function') {
    const created = type(props as never)
    return created instanceof Html ? created : new Html(toMarkup(created))
  }
  let out = `<${type}`
  for (const name in props) {
    if (name === 'children') continue
    const value = props[name]
    if (value === undefined || value === null || value === false) continue
    if (value === true) out += ` ${name}`
    else out += ` ${name}="${typeof value === 'number' ? value : escaped(String(value))}"`
  }
  if (voids.has(type)) return new Html(isSvgVoid.has(type) ? `${out}/>` : `${out}>`)
  const children = props.children
  return new Html(children === undefined ? `${out}></${type}>` : `${out}>${texts.has(type) ? toMarkup(children, escaped) : toMarkup(children)}</${type}>`)
}

export const jsxs = jsx
export const jsxDEV = jsx

export function Fragment(props: { children?: Child }): Html {
  return new Html(toMarkup(props.children))
}

type Attributes = { [name: string]: unknown; children?: Child }

export declare namespace JSX {
  type Element = Html
  type ElementType = string | ((props: never) => Child)
  interface ElementChildrenAttribute {
    children: unknown
  }
  interface IntrinsicAttributes {
    key?: never
  }
  type IntrinsicElements = { [tag: string]: Attributes }
}
