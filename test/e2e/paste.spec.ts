import { existsSync, readFileSync } from 'node:fs'
import { request as ask, createServer, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { makeSpace } from '../../src/modules/space/factory.ts'
import { makePage } from '../../src/modules/wiki/factory.ts'
import { address } from './address.ts'
import { castFounders, varDir, withDatabase } from './database.ts'

type Copied = { html?: string; text?: string; picture?: string }

const editor = '[contenteditable=true]'
const state = 'page-editor [data-part=state]'
const picture = async () => {
  const file = await sharp({ create: { width: 64, height: 40, channels: 3, background: '#4a7a8c' } })
    .png()
    .toBuffer()
  return file.toString('base64')
}

/** A page of a new space of Eleni’s and Aino’s, to write in as Eleni. */
async function begin(browser: Browser, { text = '', ...options }: { text?: string } & BrowserContextOptions = {}): Promise<Page> {
  const { space, id } = await withDatabase(varDir(), async (db) => {
    const space = await makeSpace({ db }, await castFounders(db))
    return { space: space.id, id: (await makePage({ db }, space, { text })).id }
  })
  const entry = await browser.newContext({ baseURL: address })
  await entry.request.post('/demo/sign-in', { form: { cast: 'eleni' }, headers: { origin: address } })
  const context = await browser.newContext({ baseURL: address, storageState: await entry.storageState(), ...options })
  await entry.close()
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(`/en/twinspaces/${space}/pages/${id}/edit`)
  return page
}

/** Pastes what another program has put on the clipboard. */
async function paste(page: Page, copied: Copied): Promise<void> {
  await page.locator(editor).focus()
  await page.locator(editor).evaluate((target, { html, text, picture }) => {
    const clipboardData = new DataTransfer()
    if (html !== undefined) clipboardData.setData('text/html', html)
    if (text !== undefined) clipboardData.setData('text/plain', text)
    if (picture) clipboardData.items.add(new File([Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0))], 'image.png', { type: 'image/png' }))
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, copied)
}

/** What stands in the editor, without what is there for writing alone. */
const written = (page: Page): Promise<string> =>
  page.locator(editor).evaluate((shown) => {
    const copy = shown.cloneNode(true) as HTMLElement
    for (const each of copy.querySelectorAll('.caret-of, .ProseMirror-trailingBreak, .ProseMirror-separator')) each.remove()
    for (const each of copy.querySelectorAll('*'))
      for (const name of each.getAttributeNames()) if (!['href', 'alt', 'colspan'].includes(name)) each.removeAttribute(name)
    for (const each of copy.querySelectorAll('div')) each.replaceWith(...each.childNodes)
    return copy.innerHTML.replace(/<\/?tbody>/g, '')
  })

const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--table {mso-displayed-decimal-separator:"\\,";} td {font-weight:400;} .xl65 {font-weight:700;}--></style></head>
<body><!--StartFragment--><table border=0 width=128 style='border-collapse:collapse'><col width=64 span=2 style='width:48pt'><tr height=20><td class=xl65>Month</td><td class=xl65>Rain</td></tr>
<tr><td>May</td><td align=right>23,5</td></tr><![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=64></td><td width=64></td></tr><![endif]></table><!--EndFragment--></body></html>`

const item = (list: string, sign: string, words: string) =>
  `<p class=MsoListParagraph style='margin-left:36.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:${list}'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`

const word = `<html><body><div class=WordSection1><p class=MsoTitle>The river</p><h1>Where<o:p></o:p></h1><h5>When</h5>
${item('l0 level1 lfo1', '·', 'First, <b>bold</b> and <i>slanted</i>')}
${item('l0 level2 lfo1', 'o', 'Inside')}
${item('l0 level1 lfo1', '·', 'Second')}
${item('l1 level1 lfo2', '1.', 'Counted')}
<p class=MsoNormal><a href="https://example.org/a">A link</a><o:p></o:p></p></div></body></html>`

const docs = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-abc"><h1 dir="ltr"><span style="font-weight:400">Our river</span></h1><p dir="ltr"><span style="font-weight:400">hello plain </span><span style="font-weight:700;font-style:normal">and heavy</span><span style="font-style:italic"> and slanted</span></p><br><ul><li dir="ltr" aria-level="1"><p role="presentation"><span style="font-weight:400">One</span></p></li><ul><li dir="ltr" aria-level="2"><p role="presentation"><span>Two</span></p></li></ul></ul></b>`

const online = `<div class="OutlineElement"><p role="heading" aria-level="2" class="Paragraph"><span class="TextRun">Title</span></p></div><div class="ListContainerWrapper"><ol><li data-listid="1" data-aria-level="1"><p class="Paragraph"><span style="font-weight:bold">One</span></p></li></ol></div><div class="ListContainerWrapper"><ol><li data-listid="1" data-aria-level="2"><p>Two</p></li></ol></div><div class="ListContainerWrapper"><ol><li data-listid="1" data-aria-level="1"><p>Three</p></li></ol></div>`

const web = `<h1>One</h1><h2>Two</h2><h3>Three</h3><h4>Four</h4><h5>Five</h5><h6>Six</h6><p>Words <strong>strong <span style="font-weight:400">plain</span></strong></p><table><caption>Trees</caption><tr><th><h3>Tree</h3></th><td colspan="2"><blockquote>Oak</blockquote></td></tr><tr><td>a</td><td>b</td><td>c</td></tr></table><table><tr><td><p>Left</p></td><td><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>`

for (const { no, what, copied, shown } of [
  {
    no: 'F9',
    what: 'a table of Excel, with the picture that Excel puts beside it',
    copied: { html: excel, text: 'Month\tRain\r\nMay\t23,5', picture: true },
    shown:
      '<table><tr><td><p><strong>Month</strong></p></td><td><p><strong>Rain</strong></p></td></tr><tr><td><p>May</p></td><td><p>23,5</p></td></tr></table>',
  },
  {
    no: 'F11',
    what: 'Word’s headings and lists',
    copied: { html: word, text: 'The river', picture: true },
    shown:
      '<h2>The river</h2><h2>Where</h2><h4>When</h4><ul><li><p>First, <strong>bold</strong> and <em>slanted</em></p><ul><li><p>Inside</p></li></ul></li><li><p>Second</p></li></ul>' +
      '<ol><li><p>Counted</p></li></ol><p><a href="https://example.org/a">A link</a></p>',
  },
  {
    no: 'F10',
    what: 'bold and italic of Google Docs, and nothing else bold',
    copied: { html: docs },
    shown: '<h2>Our river</h2><p>hello plain <strong>and heavy</strong><em> and slanted</em></p><ul><li><p>One</p><ul><li><p>Two</p></li></ul></li></ul>',
  },
  {
    no: 'F11',
    what: 'Word’s lists in the browser',
    copied: { html: online },
    shown: '<h2>Title</h2><ol><li><p><strong>One</strong></p><ol><li><p>Two</p></li></ol></li><li><p>Three</p></li></ol>',
  },
  {
    no: 'F11',
    what: 'headings and tables of a web page',
    copied: { html: web },
    shown:
      '<h2>One</h2><h3>Two</h3><h4>Three</h4><h4>Four</h4><h4>Five</h4><h4>Six</h4><p>Words <strong>strong </strong>plain</p><p>Trees</p>' +
      '<table><tr><th><p><strong>Tree</strong></p></th><td colspan="2"><p>Oak</p></td></tr><tr><td><p>a</p></td><td><p>b</p></td><td><p>c</p></td></tr></table>' +
      '<p>Left</p><table><tr><td><p>1</p></td><td><p>2</p></td></tr></table>',
  },
] satisfies { no: string; what: string; copied: Omit<Copied, 'picture'> & { picture?: true }; shown: string }[])
  test(`${no}: what is pasted keeps ${what}`, async ({ browser }) => {
    const page = await begin(browser)
    await paste(page, { ...copied, picture: 'picture' in copied ? await picture() : '' })
    await expect.poll(() => written(page)).toBe(shown)
    await expect(page.locator('#picture-dialog')).not.toBeVisible()
    await expect(page.locator(state)).toHaveText('All changes saved')
    await page.context().close()
  })

const inputs = join(import.meta.dirname, '../../../shared/data/inputs/paste')
test('F9, F10, F11: what was reported is pasted whole', async ({ browser }) => {
  test.skip(!existsSync(inputs), `the inputs are not at ${inputs}`)
  for (const { file, shown } of [
    {
      file: 'excel-with-picture.html',
      shown: '<table><tr><td><p>Month</p></td><td><p>Rain</p></td></tr><tr><td><p>May</p></td><td><p>23,5</p></td></tr></table>',
    },
    { file: 'google-docs.html', shown: '<h2>Our river</h2><p>hello plain <strong>and heavy</strong></p>' },
    { file: 'word.html', shown: '<h2>Heading one</h2><ul><li><p>First</p></li><li><p>Second</p></li></ul><h4>five</h4>' },
  ]) {
    const page = await begin(browser)
    await paste(page, { html: readFileSync(join(inputs, file), 'utf8'), picture: await picture() })
    await expect.poll(() => written(page)).toBe(shown)
    await page.context().close()
  }
})

test('F9: a picture alone becomes a picture, also with markup that holds nothing but itself', async ({ browser }) => {
  const page = await begin(browser)
  for (const html of [undefined, '<meta charset="utf-8"><img src="https://elsewhere.example/oak.png" alt="An oak">']) {
    await paste(page, { html, picture: await picture() })
    await expect(page.locator('#picture-dialog')).toBeVisible()
    expect(await page.locator('#picture-dialog [name=picture]').evaluate((input) => (input as HTMLInputElement).files?.[0]?.name)).toBe('image.png')
    await page.keyboard.press('Escape')
  }
  expect(await written(page)).toBe('<p></p>')
  await page.context().close()
})

test('F11: pictures from elsewhere leave a link or a word, and nothing is asked of anybody', async ({ browser }) => {
  const page = await begin(browser)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const there = 'https://elsewhere.example/oak.png'
  const html = `<p>Web<img src="${there}" alt="An oak">.</p><p><img src="http://elsewhere.example/a.png"></p><p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="A pine"></p>
    <p><img src="file:///C:/Users/anna/clip_image001.png"></p><p><img src="${there}"></p><p><a href="https://elsewhere.example/"><img src="${there}"></a></p>
    <p>Happy <img src="https://elsewhere.example/1f600.svg" alt="😀"></p><p>Read<img src="https://elsewhere.example/count.gif" width="1" height="1"></p>
    <p><iframe src="https://elsewhere.example/film"></iframe></p><ul><li aria-checked="true"><img src="data:image/png;base64,AA" aria-roledescription="checkbox"><p>Done</p></li></ul>`
  await paste(page, { html })
  await expect
    .poll(() => written(page))
    .toBe(
      `<p>Web <a href="${there}">An oak</a> .</p><p>[picture left out]</p><p>A pine [picture left out]</p><p>[picture left out]</p><p><a href="${there}">Picture</a></p>` +
        '<p><a href="https://elsewhere.example/">Picture</a></p><p>Happy 😀</p><p>Read</p>' +
        '<p><a href="https://elsewhere.example/film">https://elsewhere.example/film</a></p><ul><li><p>☑ Done</p></li></ul>',
    )
  await expect(page.locator(state)).toHaveText('All changes saved')
  expect(asked.filter((url) => !url.startsWith(address) && !url.startsWith('data:'))).toEqual([])
  await page.context().close()
})

test('what the browser itself copies from a web page is pasted with the keyboard', async ({ browser }) => {
  const page = await begin(browser, { permissions: ['clipboard-read', 'clipboard-write'] })
  const other = await page.context().newPage()
  await other.route('http://web.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<style>h2 { font-weight: 900 } .x { font-style: italic }</style><h2>Trees</h2><p>An <b>oak</b> and <span class="x">a pine</span></p><ol><li>One</li></ol>',
    }),
  )
  await other.goto('http://web.example/')
  await other.keyboard.press('ControlOrMeta+a')
  await other.keyboard.press('ControlOrMeta+c')
  await page.bringToFront()
  await page.locator(editor).focus()
  await page.keyboard.press('ControlOrMeta+v')
  await expect.poll(() => written(page)).toBe('<h2>Trees</h2><p>An <strong>oak</strong> and <em>a pine</em></p><ol><li><p>One</p></li></ol>')
  await page.context().close()
})

test('F12: addresses become links when they are pasted, and when they have been typed', async ({ browser }) => {
  const page = await begin(browser)
  const athens = 'https://en.wikipedia.org/wiki/Athens_(disambiguation)'
  const link = (href: string, words = href) => `<a href="${href}">${words}</a>`
  await paste(page, { text: `${athens} (https://example.org/x) «https://example.org/b» https://example.org/c… https://example.org/d؟ https://example.org/e·` })
  const pasted =
    `<p>${link(athens)} (${link('https://example.org/x')}) «${link('https://example.org/b')}» ${link('https://example.org/c')}… ` +
    `${link('https://example.org/d')}؟ ${link('https://example.org/e')}·</p>`
  await expect.poll(() => written(page)).toBe(pasted)
  await page.keyboard.press('Enter')
  await page.keyboard.type('See (www.school.example) and https://example.org/y.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('www. and anna@www.school.example are none; https://example.org/z')
  await expect
    .poll(() => written(page))
    .toBe(
      `${pasted}<p>See (${link('https://www.school.example', 'www.school.example')}) and ${link('https://example.org/y')}.</p>` +
        '<p>www. and anna@www.school.example are none; https://example.org/z</p>',
    )
  await page.keyboard.press('Enter')
  await paste(page, { html: `<p>${link('https://example.org/real', 'https://example.org/shown')} www.school.example</p>` })
  await expect
    .poll(() => written(page))
    .toContain(
      `${link('https://example.org/z')}</p><p>${link('https://example.org/real', 'https://example.org/shown')} ${link('https://www.school.example', 'www.school.example')}</p>`,
    )
  await page.context().close()
})

/** A network that lets pages through, and sockets as it likes. */
async function network(): Promise<{ server: string; sockets: (are: 'let through' | 'refused' | 'not answered') => void; end: () => Promise<void> }> {
  let are: 'let through' | 'refused' | 'not answered' = 'let through'
  const open = new Set<Socket>()
  const proxy: Server = createServer((incoming, answer) => {
    const onward = ask(incoming.url ?? '', { method: incoming.method, headers: incoming.headers }, (said) => {
      answer.writeHead(said.statusCode ?? 502, said.headers)
      said.pipe(answer)
    })
    onward.on('error', () => answer.destroy())
    incoming.pipe(onward)
  })
  proxy.on('connect', (_, socket: Socket) => {
    open.add(socket.on('error', () => socket.destroy()))
    if (are === 'not answered') return
    if (are === 'refused') return socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n')
    const { hostname, port } = new URL(address)
    const onward = connect(Number(port), hostname, () => socket.write('HTTP/1.1 200 OK\r\n\r\n'))
    onward.on('error', () => socket.destroy()).on('close', () => socket.destroy())
    socket.pipe(onward).pipe(socket)
  })
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready))
  return {
    server: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    sockets(now) {
      are = now
      for (const socket of open) socket.destroy()
      open.clear()
    },
    async end() {
      for (const socket of open) socket.destroy()
      proxy.closeAllConnections()
      await new Promise((closed) => proxy.close(closed))
    },
  }
}

for (const refuses of ['refused', 'not answered'] as const)
  test(`F13: where sockets are ${refuses} one is told, can read, and writes as soon as they are let through`, async ({ browser }) => {
    const net = await network()
    net.sockets(refuses)
    const page = await begin(browser, { text: 'The river is high.', proxy: { server: net.server } })
    await expect(page.locator(state)).toHaveText('Connecting…')
    await page.clock.fastForward(9_000)
    await expect(page.locator(state)).toContainText('Ask whoever runs the network to allow WebSocket connections')
    await expect(page.locator(state)).toContainText(new URL(address).host)
    await expect(page.locator('page-editor')).toContainText('The river is high.')
    await expect(page.locator(editor)).toHaveCount(0)
    const again = page.getByRole('button', { name: 'Try again' })
    await again.click()
    await expect(page.locator(state)).toHaveText('Connecting…')
    await page.clock.fastForward(3_000)
    await expect(page.locator(state)).toContainText('Ask whoever runs the network')
    net.sockets('let through')
    await again.click()
    await expect(page.locator(state)).toHaveText('All changes saved')
    await expect(page.locator(editor)).toContainText('The river is high.')
    await expect(again).toBeHidden()
    await page.context().close()
    await net.end()
  })

test('F13: what is typed when a network begins to refuse sockets is kept, its writer told, and it arrives', async ({ browser }) => {
  const net = await network()
  const page = await begin(browser, { proxy: { server: net.server } })
  await page.locator(editor).click()
  await page.keyboard.type('Before.')
  await expect(page.locator(state)).toHaveText('All changes saved')
  net.sockets('refused')
  await page.keyboard.type(' Meanwhile.')
  await expect(page.locator(state)).toContainText('No connection')
  await page.clock.fastForward(9_000)
  await expect(page.locator(state)).toContainText('They are kept here as long as this page stays open.')
  await page.keyboard.type(' After.')
  net.sockets('let through')
  await page.clock.fastForward(31_000)
  await expect(page.locator(state)).toHaveText('All changes saved')
  await page.goto(page.url().replace(/\/edit$/, ''))
  await expect(page.locator('main article')).toContainText('Before. Meanwhile. After.')
  await page.context().close()
  await net.end()
})
