import { get } from 'node:http'

type Visit = { bytes: number; fonts: number }

/**
 * What a browser that has never been here loads for a page, in bytes on the wire with gzip: the document, its style sheets,
 * its scripts and what they import at once; fonts apart, those whose unicode-range holds a character of the page.
 */
export async function firstVisit(base: string, page: { path: string; cookie: string; text: string }): Promise<Visit> {
  const document = await load(base, page.path, page.cookie)
  const sheets = [...page.text.matchAll(/<link[^>]+rel="stylesheet"[^>]*>/g)].map(([tag]) => attribute(tag, 'href'))
  const scripts = [...page.text.matchAll(/<script[^>]+src="[^"]+"[^>]*>/g)].map(([tag]) => attribute(tag, 'src'))
  const seen = new Map<string, number>()
  const fonts = new Map<string, number>()
  for (const sheet of sheets) {
    const css = await load(base, sheet)
    seen.set(sheet, css.wire)
    for (const font of fontsFor(css.text, page.text)) if (!fonts.has(font)) fonts.set(font, (await load(base, font)).wire)
  }
  for (const script of scripts) await followImports(base, script, seen)
  const sum = (sizes: Iterable<number>) => [...sizes].reduce((total, size) => total + size, 0)
  return { bytes: document.wire + sum(seen.values()), fonts: sum(fonts.values()) }
}

async function followImports(base: string, path: string, seen: Map<string, number>): Promise<void> {
  if (seen.has(path)) return
  const script = await load(base, path)
  seen.set(path, script.wire)
  for (const [, , name] of script.text.matchAll(/(?:from|import)\s*(["'])(\.\/[^"']+|\/assets\/[^"']+)\1/g)) await followImports(base, new URL(name ?? '', new URL(path, base)).pathname, seen)
}

function fontsFor(css: string, html: string): string[] {
  const text = new Set([...html.replace(/<[^>]+>/g, ' ')].map((letter) => letter.codePointAt(0) ?? 0))
  return [...css.matchAll(/@font-face\s*\{([^}]+)\}/g)].flatMap(([, rule = '']) => {
    const url = /url\("?([^")]+)"?\)/.exec(rule)?.[1]
    if (!url || /font-style:\s*italic/.test(rule)) return []
    const ranges = /unicode-range:\s*([^;}]+)/.exec(rule)?.[1]
    return !ranges || ranges.split(',').some((range) => covers(range.trim(), text)) ? [url] : []
  })
}

function covers(range: string, text: ReadonlySet<number>): boolean {
  const [from = '', to = from] = range.slice(2).split('-')
  const [low, high] = from.includes('?') ? [from.replaceAll('?', '0'), from.replaceAll('?', 'F')] : [from, to]
  for (let letter = Number.parseInt(low, 16); letter <= Number.parseInt(high, 16); letter++) if (letter > 32 && text.has(letter)) return true
  return false
}

function attribute(tag: string, name: string): string {
  return new RegExp(`${name}="([^"]+)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? ''
}

function load(base: string, path: string, cookie = ''): Promise<{ wire: number; text: string }> {
  const read = (headers: Record<string, string>) =>
    new Promise<Buffer>((done, fail) => {
      get(new URL(path, base), { headers }, async (answer) => {
        const chunks: Buffer[] = []
        for await (const chunk of answer) chunks.push(chunk as Buffer)
        if (answer.statusCode === 200) done(Buffer.concat(chunks))
        else fail(new Error(`${path} answers ${answer.statusCode}`))
      }).on('error', fail)
    })
  const cookies: Record<string, string> = cookie ? { cookie } : {}
  return Promise.all([read({ ...cookies, 'accept-encoding': 'gzip' }), read(cookies)]).then(([zipped, plain]) => ({ wire: zipped.length, text: plain.toString() }))
}
