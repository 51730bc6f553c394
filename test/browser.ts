import type { App } from '../src/app.ts'

export type Page = { status: number; text: string; location: string | null; headers: Headers }
type Fields = Record<string, string | number | boolean | readonly string[] | Blob | undefined>

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

  /** Sends a form. `true` is a ticked box, an array several values, a Blob a file. */
  post(path: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Page> {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) {
      if (value === undefined || value === false) continue
      if (value instanceof Blob) body.append(name, value, 'file')
      else if (Array.isArray(value)) for (const each of value) body.append(name, each)
      else body.append(name, value === true ? 'on' : String(value))
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
