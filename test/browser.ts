import type { App } from '../src/app.ts'

export type Page = { status: number; text: string; location: string | null; headers: Headers }
type Fields = Record<string, string | number | boolean | readonly string[] | Blob | readonly Blob[] | undefined>

/** A browser without JavaScript: keeps cookies, sends forms as a page of ours would, follows nothing by itself. */
export class Browser {
  readonly cookies: Record<string, string>
  private readonly program: Pick<App, 'fetch'>
  private readonly base: string
  constructor(program: Pick<App, 'fetch'>, cookies: Record<string, string> = {}, base = 'http://localhost:3000') {
    this.program = program
    this.cookies = { ...cookies }
    this.base = base
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Page> {
    return this.send(path, { headers })
  }

  head(path: string): Promise<Page> {
    return this.send(path, { method: 'HEAD', headers: {} })
  }

  /** Sends a form. `true` is a ticked box, an array several values or files, a Blob a file, a File one with its name. */
  post(path: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Page> {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) {
      if (value === undefined || value === false) continue
      const all = Array.isArray(value) ? value : [value]
      for (const each of all) {
        if (each instanceof Blob) body.append(name, each, each instanceof File ? each.name : 'file')
        else body.append(name, each === true ? 'on' : String(each))
      }
    }
    return this.send(path, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin', ...headers } })
  }

  /** A form, and the page it leads to. */
  async submit(path: string, fields: Fields = {}): Promise<Page> {
    const answer = await this.post(path, fields)
    return answer.location ? this.get(answer.location) : answer
  }

  private async send(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Page> {
    const cookie = Object.entries(this.cookies)
      .map(([name, value]) => `${name}=${value}`)
      .join('; ')
    const request = new Request(new URL(path, this.base), { redirect: 'manual', ...init, headers: { ...init.headers, ...(cookie ? { cookie } : {}) } })
    const response = await this.program.fetch(request)
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ')
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
      if (attributes.some((attribute) => attribute.toLowerCase() === 'max-age=0')) delete this.cookies[name]
      else this.cookies[name] = value
    }
    const type = response.headers.get('content-type') ?? ''
    const text = type.includes('event-stream') ? '' : await response.text()
    return { status: response.status, text, location: response.headers.get('location'), headers: response.headers }
  }
}
