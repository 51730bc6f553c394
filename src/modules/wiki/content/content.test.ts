import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { forge, type Piece } from '../../../../test/fuzz/forge.ts'
import { checkUpdate } from './check-update.ts'
import { documentFromContent, documentOf, htmlOf } from './document.ts'
import { contentFromText } from './from-text.ts'

const space = '0198c0de-0000-7000-8000-000000000001'
const picture = `/twinspaces/${space}/pictures/${space}/960`
const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, ...(marks.length ? { marks } : {}) })
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const html = (...content: object[]) => htmlOf(documentOf(documentFromContent({ type: 'doc', content: content as never })))

/** A document as a hostile client could write it, past every editor. */
function forged(write: (fragment: Y.XmlFragment, document: Y.Doc) => void): Y.Doc {
  const document = new Y.Doc()
  write(document.getXmlFragment('default'), document)
  return document
}
const element = (name: string, attributes: Record<string, unknown> = {}, children: (Y.XmlElement | Y.XmlText)[] = []) => {
  const created = new Y.XmlElement(name)
  for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, value as string)
  created.insert(0, children)
  return created
}
const words = (value: string, marks: object = {}) => {
  const created = new Y.XmlText()
  created.insert(0, value, marks)
  return created
}

test('a page becomes plain markup', () => {
  expect(
    html(
      { type: 'heading', attrs: { level: 2 }, content: [text('Η γέφυρα')] },
      paragraph(
        text('One '),
        text('link', { type: 'link', attrs: { href: 'https://a.example' } }),
        text(' two', { type: 'link', attrs: { href: 'https://a.example' } }, { type: 'bold' }),
      ),
    ),
  ).toBe('<h2 dir="auto">Η γέφυρα</h2><p dir="auto">One <a href="https://a.example" rel="noopener noreferrer nofollow">link<strong> two</strong></a></p>')
})

test('tables have header cells, pictures their words, and nothing a style', () => {
  const row = (type: string, ...cells: string[]) => ({ type: 'tableRow', content: cells.map((cell) => ({ type, content: [paragraph(text(cell))] })) })
  expect(
    html(
      { type: 'table', content: [row('tableHeader', 'Tree', 'Height'), row('tableCell', 'Oak', '21 m')] },
      { type: 'image', attrs: { src: picture, alt: 'An oak', width: 960, height: 640 } },
      { type: 'horizontalRule' },
    ),
  ).toBe(
    '<div class="table" tabindex="0"><table><tbody><tr><th dir="auto"><p>Tree</p></th><th dir="auto"><p>Height</p></th></tr><tr><td dir="auto"><p>Oak</p></td><td dir="auto"><p>21 m</p></td></tr></tbody></table></div>' +
      `<img src="${picture}" alt="An oak" width="960" height="640" loading="lazy" decoding="async"><hr>`,
  )
})

test('a list or quotation stands as its own words run, whatever the page', () => {
  const item = (words: string) => ({ type: 'listItem', content: [paragraph(text(words))] })
  expect(html({ type: 'bulletList', content: [item('ارتفاع الماء')] }, { type: 'blockquote', content: [paragraph(text('Old'))] })).toBe(
    '<ul dir="auto"><li><p>ارتفاع الماء</p></li></ul><blockquote dir="auto"><p>Old</p></blockquote>',
  )
})

test('headings do not skip a level', () => {
  const heading = (level: number) => ({ type: 'heading', attrs: { level }, content: [text('A')] })
  expect(html(heading(4), heading(4), heading(2)).match(/<h\d/g)).toEqual(['<h2', '<h3', '<h2'])
})

test.each([
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//evil.example',
  '/\\evil.example',
  'file:///etc/passwd',
])('a link to %j is only its words', (href) => {
  expect(html(paragraph(text('words', { type: 'link', attrs: { href } })))).toBe('<p dir="auto"><span>words</span></p>')
})

test.each([
  'https://tracker.example/x.png',
  'data:image/svg+xml,<svg onload=alert(1)>',
  '/sign-out',
  '/twinspaces/../people/pictures/1',
  `${picture}?next=1`,
  `//x${picture}`,
])('a picture from %j is only its words', (src) => {
  expect(html({ type: 'image', attrs: { src, alt: 'An "oak" <b>' } })).toBe('<p class="missing" dir="auto">An &quot;oak&quot; &lt;b&gt;</p>')
})

test('what a hostile client writes passes through the schema only', () => {
  const document = forged((fragment) =>
    fragment.insert(0, [
      element('script', {}, [words('alert(1)')]),
      element('paragraph', { onclick: 'alert(1)', class: 'x', style: 'color:red', dir: '"><script>' }, [words('<img src=x onerror=alert(1)>')]),
      element('paragraph', {}, [words('marked', { script: { src: 'x' } })]),
      element('heading', { level: '1"><script>' }, [words('title')]),
      element('image', { src: picture, alt: '"><script>', width: '1" onload="x', height: { a: 1 } }),
      element('iframe', { src: 'https://evil.example' }),
      element('tableCell', { colspan: '2"><script>' }, [element('script')]),
    ]),
  )
  expect(htmlOf(document)).toBe(
    '<p dir="auto">&lt;img src=x onerror=alert(1)&gt;</p><p dir="auto">marked</p><h2 dir="auto">title</h2>' +
      `<img src="${picture}" alt="&quot;&gt;&lt;script&gt;" loading="lazy" decoding="async">`,
  )
})

test('updates that no editor sends are refused', () => {
  const update = (document: Y.Doc) => Y.encodeStateAsUpdate(document)
  expect(checkUpdate(documentFromContent(contentFromText('## A\n\n- b\n- c\n\n> d **e**')))).toHaveProperty('structs')
  expect(checkUpdate(new Uint8Array([0, 0]))).toHaveProperty('structs')
  expect(checkUpdate(new Uint8Array([1, 2, 3, 250]))).toBe('refused')
  expect(checkUpdate(update(forged((fragment) => fragment.insert(0, [element('script')]))))).toBe('refused')
  expect(checkUpdate(update(forged((_, document) => document.getMap('other').set('a', 1))))).toBe('refused')
  expect(checkUpdate(update(forged((fragment) => fragment.insert(0, [words('x'.repeat(1_100_000))]))))).toBe('refused')
  expect(checkUpdate(update(forged((_, document) => document.getMap('other').set('doc', new Y.Doc()))))).toBe('refused')
})

test('content that is not of the schema cannot begin a page', () => {
  expect(() => documentFromContent({ type: 'doc', content: [{ type: 'iframe' }] })).toThrow(RangeError)
  expect(() => documentFromContent({ type: 'doc', content: [{ type: 'listItem' }] })).toThrow(RangeError)
})

test.each<[string, (fragment: Y.XmlFragment) => void, string]>([
  [
    'a level that is a thing',
    (fragment) => fragment.push([element('heading', { level: { valueOf: 1, toString: 1 } }, [words('title')])]),
    '<h2 dir="auto">title</h2>',
  ],
  ['an alternative text that is a thing', (fragment) => fragment.push([element('image', { alt: { toString: 1 } })]), '<p class="missing" dir="auto"></p>'],
  ['text at the top', (fragment) => fragment.push([words('loose')]), '<p dir="auto">loose</p>'],
  ['a list without items', (fragment) => fragment.push([element('bulletList'), element('paragraph', {}, [words('x')])]), '<p dir="auto">x</p>'],
  ['an item outside a list', (fragment) => fragment.push([element('listItem', {}, [element('paragraph')])]), ''],
  ['a quotation of nothing', (fragment) => fragment.push([element('blockquote')]), '<blockquote dir="auto"><p></p></blockquote>'],
  [
    'a row without cells',
    (fragment) => fragment.push([element('table', {}, [element('tableRow')])]),
    '<div class="table" tabindex="0"><table><tbody><tr></tr></tbody></table></div>',
  ],
  ['control characters', (fragment) => fragment.push([element('paragraph', {}, [words('a\0b\u0007c\ud800')])]), '<p dir="auto">abc\ufffd</p>'],
  ['a document in the document', (fragment) => fragment.push([element('doc', {}, [element('paragraph')]), element('text')]), ''],
])('S6, S7: %s is read without a fault', (_, write, expected) => {
  expect(htmlOf(forged(write))).toBe(expected)
})

test('S6: 20,000 quotations inside each other are read as deep as a page goes', () => {
  const quotations = Array.from(
    { length: 20_000 },
    (_, at): Piece => ({
      ...(at > 0 ? { parent: { client: 7, clock: at - 1 } } : {}),
      content: { kind: 'element', name: 'blockquote' },
    }),
  )
  const document = documentOf(
    forge([{ client: 7, clock: 0, pieces: [...quotations, { left: { client: 7, clock: 0 }, content: { kind: 'element', name: 'paragraph' } }] }]),
  )
  expect(htmlOf(document)).toMatch(/^(<blockquote dir="auto">){41}<p><\/p>(<\/blockquote>){41}<p dir="auto"><\/p>$/)
})

test('reading a page changes nothing in it', () => {
  const document = forged((fragment) => fragment.push([words('loose'), element('script'), element('bulletList')]))
  const before = Y.encodeStateAsUpdate(document)
  htmlOf(document)
  expect(Y.encodeStateAsUpdate(document)).toEqual(before)
})
