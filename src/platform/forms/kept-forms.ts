import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { sql } from 'kysely'
import { hashToken, newToken } from '../crypto/index.ts'
import { seal, unseal } from '../crypto/seal.ts'
import { receive } from '../http/body.ts'
import { NotFound, RuleViolation, TooLarge, Unreadable } from '../http/errors.ts'
import { inShare } from '../http/fair-share.ts'
import type { Form } from '../http/form.ts'
import { withoutLanguage } from '../http/language.ts'
import type { Ctx, Route } from '../http/route.ts'
import { personal } from '../http/session.ts'
import { type FormDefinition, secretNames } from './define-form.ts'
import type { Fields } from './fields.ts'
import { isFormKey, isFormKeyOf, keyField, pageOf, seenField } from './form-key.ts'
import { bind, type FormOf } from './form-state.ts'
import { valuesIn } from './read-form.ts'

const cookie = 'written'
/** Seconds for which it is kept. */
const anHour = 3600
/** Longest address of a page that is come back to, in characters. */
const longest = 1000

/**
 * Keeps what somebody has written who is no longer signed in, until they are again: its texts, for an hour, for nobody else.
 * Nothing is kept of what was not written into a form of ours, shown to somebody who was signed in, nor of a form with a secret in it.
 * @param isPage whether there is a page at a path, to come back to
 * @returns whether it was kept
 */
export async function keepForm(c: Ctx, route: Route, isPage: (path: string) => boolean): Promise<boolean> {
  const form = await textsOf(c, route)
  const [key = ''] = form?.all(keyField) ?? []
  const page = pageFrom(c, isPage)
  if (!form?.whole || !page || hasSecret(form) || !isFormKey(c.var.app.settings.secret, key)) return false
  const token = newToken()
  const sealed = seal(c.var.app.settings.secret, purposeFor(token), JSON.stringify(form.texts))
  await inShare(c, route, () =>
    sql`insert into kept_forms (token_hash, form_key, page_key, page, action, sealed)
      values (${hashToken(token)}, ${key}, ${pageOf(key)}, ${page}, ${c.req.path}, ${sealed})
      on conflict (page_key) do update set token_hash = excluded.token_hash, form_key = excluded.form_key, page = excluded.page,
        action = excluded.action, sealed = excluded.sealed, created_at = now()`.execute(c.var.app.db),
  )
  setCookie(c, cookie, token, { ...personal(c), maxAge: anHour })
  return true
}

const hasSecret = (form: Form): boolean => Object.keys(form.texts).some((name) => secretNames.has(name))

/** The form's texts; its files are not kept. Undefined when it cannot be read. */
async function textsOf(c: Ctx, route: Route): Promise<Form | undefined> {
  const none = (): never => {
    throw new RuleViolation('forms.required')
  }
  try {
    return await receive(c, route.files ? { ...route, files: { ...route.files, admit: none } } : route)
  } catch (error) {
    if (error instanceof TooLarge || error instanceof Unreadable || error instanceof NotFound) return undefined
    throw error
  }
}

function pageFrom(c: Ctx, isPage: (path: string) => boolean): string | undefined {
  const from = c.req.header('referer')
  if (!from || !URL.canParse(from)) return undefined
  const { origin, pathname, search } = new URL(from)
  const page = pathname + search
  return origin === new URL(c.var.app.settings.baseUrl).origin && page.length <= longest && isPage(withoutLanguage(pathname)) ? page : undefined
}

// A copy of the database gives nothing away: only the browser has the token.
const purposeFor = (token: string): string => `written ${token}`

type Kept = { form_key: string; page: string; action: string; texts: { [name: string]: string[] } }

const found = new WeakMap<Ctx, Promise<Kept | undefined>>()

/** Asked once a request, however many forms its page has; not at all where nothing was kept. */
function find(c: Ctx, actorId: string): Promise<Kept | undefined> {
  const known = found.get(c)
  if (known) return known
  const token = getCookie(c, cookie)
  const finding = token ? load(c, actorId, token) : Promise.resolve(undefined)
  found.set(c, finding)
  return finding
}

async function load(c: Ctx, actorId: string, token: string): Promise<Kept | undefined> {
  const { app } = c.var
  const row = await app.db
    .selectFrom('kept_forms')
    .select(['form_key', 'page', 'action', 'sealed'])
    .where('token_hash', '=', hashToken(token))
    .where('created_at', '>', sql<Date>`now() - make_interval(secs => ${anHour})`)
    .executeTakeFirst()
  const text = row && isFormKeyOf(app.settings.secret, actorId, row.form_key) && unseal(app.settings.secret, purposeFor(token), row.sealed)
  return row && text ? { ...row, texts: JSON.parse(text) } : undefined
}

/** Where somebody goes who signs in and has written something before; undefined when there is nothing of theirs. */
export const keptPage = async (c: Ctx, actorId: string): Promise<string | undefined> => (await find(c, actorId))?.page

/** The form as it was written before the session ended, if it is this one. */
export async function keptFor<F extends Fields>(c: Ctx, { fields }: FormDefinition<F>, action: string): Promise<FormOf<F> | undefined> {
  const { actor } = c.var
  const kept = actor.kind === 'visitor' ? undefined : await find(c, actor.id)
  if (kept?.action !== action) return undefined
  return bind(
    fields,
    valuesIn(fields, (name) => kept.texts[name] ?? []),
    { key: kept.form_key, seen: kept.texts[seenField]?.[0], restored: true },
  )
}

/** Once a form was taken, what had been kept of it is not. */
export async function forgetKept(c: Ctx): Promise<void> {
  const token = getCookie(c, cookie)
  if (!token) return
  const { numDeletedRows } = await c.var.app.db
    .deleteFrom('kept_forms')
    .where('token_hash', '=', hashToken(token))
    .where('action', '=', c.req.path)
    .executeTakeFirst()
  if (numDeletedRows > 0n) deleteCookie(c, cookie, { path: '/' })
}
