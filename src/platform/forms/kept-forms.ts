import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { sql } from 'kysely'
import { hashToken, newToken } from '../crypto/index.ts'
import { seal, unseal } from '../crypto/seal.ts'
import { receive } from '../http/body.ts'
import { siteKey } from '../http/client-address.ts'
import { RuleViolation, TooLarge, Unreadable } from '../http/errors.ts'
import { inShare } from '../http/fair-share.ts'
import { Form } from '../http/form.ts'
import { knownLine } from '../http/known-device.ts'
import { allow, count, type Limit } from '../http/rate-limit.ts'
import type { Ctx, Route } from '../http/route.ts'
import { personal } from '../http/session.ts'
import { type FormDefinition, secretNames } from './define-form.ts'
import type { Fields } from './fields.ts'
import { isFormKeyOf, keyField, nobody, readFormKey, seenField, writerId } from './form-key.ts'
import { type BoundForm, bind } from './form-state.ts'
import { valuesIn } from './read-form.ts'

const cookie = 'written'
/** Seconds for which it is kept. */
const anHour = 3600
/** Forms that are kept for one browser; the oldest gives way. */
const each = 5
/** Bytes of one form's texts: the longest list of pupils has less. */
const largest = 100_000
/** How many are kept in an hour: of one writer, of one site, where a whole school may be, and of all. */
const limits = {
  writer: { name: 'kept forms writer', count: 20, seconds: anHour },
  site: { name: 'kept forms site', count: 300, seconds: anHour },
  filesOfSite: { name: 'kept files site', count: 60, seconds: anHour },
  all: { name: 'kept forms', count: 2000, seconds: anHour },
} satisfies Record<string, Limit>

/** Whether what was written is kept; `too much`: there was no room for it, `nothing`: it is none of what is kept. */
export type Keeping = 'kept' | 'too much' | 'nothing'

/**
 * Keeps what somebody has written who is no longer signed in, until they are again: its texts, for an hour, for nobody else. Its files the route keeps, if it does.
 * Nothing is kept of what was not written into a form of ours, shown to somebody who was signed in, nor of a form with a secret in it.
 * @param form as `readTurnedAway` has read it
 * @param page where it is come back to
 */
export async function keepForm(c: Ctx, route: Route, form: Form | 'too much' | 'nothing', page: string): Promise<Keeping> {
  const { settings } = c.var.app
  if (!(form instanceof Form)) return form
  const [key = ''] = form.all(keyField)
  const shown = readFormKey(settings.secret, key)
  if (!form.whole || hasSecret(form) || shown?.kind !== 'form' || shown.writer === nobody) return 'nothing'
  const text = JSON.stringify({ ...form.texts, ...(await route.files?.keep?.(c, form, shown.writer)) })
  if (Buffer.byteLength(text) > largest) return 'too much'
  const token = getCookie(c, cookie) ?? newToken()
  const kept = { token, key, page, sealed: seal(settings.secret, purposeFor(token), text) }
  if (!(await inShare(c, route, () => store(c, shown.writer, kept)))) return 'too much'
  setCookie(c, cookie, token, { ...personal(c), maxAge: anHour })
  return 'kept'
}

const hasSecret = (form: Form): boolean => Object.keys(form.texts).some((name) => secretNames.has(name))

/** The form of somebody who is not let in, mostly without its files; what there is of it to be kept when it cannot be read. */
export async function readTurnedAway(c: Ctx, route: Route): Promise<Form | 'too much' | 'nothing'> {
  const admit = async () => {
    if (!(await mayLeaveFiles(c, route))) throw new RuleViolation('forms.required')
  }
  try {
    return await receive(c, route.files ? { ...route, files: { ...route.files, admit } } : route)
  } catch (error) {
    if (error instanceof TooLarge) return 'too much'
    if (error instanceof Unreadable) return 'nothing'
    throw error
  }
}

/** Files are read of nobody but whose session has ended: they have signed in with this browser before. */
const mayLeaveFiles = async (c: Ctx, { files }: Route): Promise<boolean> =>
  files?.keep !== undefined && c.var.actor.kind === 'visitor' && knownLine(c) !== undefined && (await allow(c.var.app.db, limits.filesOfSite, siteKey(c)))

// A copy of the database gives nothing away: only the browser has the token.
const purposeFor = (token: string) => ['written', token] as const

/** @returns whether there was room */
async function store(c: Ctx, writer: string, { token, key, page, sealed }: { token: string; key: string; page: string; sealed: string }): Promise<boolean> {
  const { db } = c.var.app
  const { wait } = await count(db, [
    [limits.writer, writer],
    [limits.site, siteKey(c)],
    [limits.all, ''],
  ])
  if (wait > 0) return false
  await sql`
    with gone as (
      delete from kept_forms where token_hash = ${hashToken(token)} and form_key in (
        select form_key from kept_forms where token_hash = ${hashToken(token)} and form_key <> ${key} order by created_at desc offset ${each - 1}))
    insert into kept_forms (token_hash, form_key, page, action, sealed) values (${hashToken(token)}, ${key}, ${page}, ${c.req.path}, ${sealed})
    on conflict (token_hash, form_key) do update set page = excluded.page, action = excluded.action, sealed = excluded.sealed, created_at = now()`.execute(db)
  return true
}

type Row = { form_key: string; page: string; action: string; sealed: string }

const found = new WeakMap<Ctx, Promise<Row[]>>()

/** Theirs, the newest first. Asked once a request, however many forms its page has; not at all where nothing was kept. */
function find(c: Ctx, writer: string): Promise<Row[]> {
  const known = found.get(c)
  if (known) return known
  const token = getCookie(c, cookie)
  const finding = token ? load(c, writer, token) : Promise.resolve([])
  found.set(c, finding)
  return finding
}

async function load(c: Ctx, writer: string, token: string): Promise<Row[]> {
  const { db, settings } = c.var.app
  const rows = await db
    .selectFrom('kept_forms')
    .select(['form_key', 'page', 'action', 'sealed'])
    .where('token_hash', '=', hashToken(token))
    .where('created_at', '>', sql<Date>`now() - make_interval(secs => ${anHour})`)
    .orderBy('created_at', 'desc')
    .execute()
  if (rows.length === 0) deleteCookie(c, cookie, { path: '/' })
  return rows.filter(({ form_key }) => isFormKeyOf(settings.secret, writer, form_key))
}

/** Where somebody goes who signs in and has written something before; undefined when there is nothing of theirs. */
export const keptPage = async (c: Ctx, actorId: string): Promise<string | undefined> => (await find(c, actorId))[0]?.page

/** The form as it was written before the session ended, if it is this one. */
export async function keptFor<F extends Fields>(c: Ctx, { fields }: FormDefinition<F>, action: string): Promise<BoundForm<F> | undefined> {
  const { actor, app } = c.var
  const kept = actor.kind === 'visitor' ? undefined : (await find(c, actor.id)).find((row) => row.action === action)
  const text = kept && unseal(app.settings.secret, purposeFor(getCookie(c, cookie) ?? ''), kept.sealed)
  if (!text) return undefined
  const texts = JSON.parse(text) as { [name: string]: string[] }
  return bind(
    fields,
    valuesIn(fields, (name) => texts[name] ?? []),
    { action, key: kept.form_key, seen: texts[seenField]?.[0], restored: true },
  )
}

/** The forms of several things that were written before the session ended, by the things' ids. @param actionOf where the form of one is sent */
export async function keptForEach<F extends Fields>(
  c: Ctx,
  definition: FormDefinition<F>,
  things: readonly { id: string }[],
  actionOf: (id: string) => string,
): Promise<Map<string, BoundForm<F>>> {
  const kept = new Map<string, BoundForm<F>>()
  for (const { id } of things) {
    const form = await keptFor(c, definition, actionOf(id))
    if (form) kept.set(id, form)
  }
  return kept
}

/** Once a form was taken, what had been kept of it is not: of this very form, and its sender's own. */
export async function forgetKept(c: Ctx): Promise<void> {
  const { actor, app, form } = c.var
  const token = getCookie(c, cookie)
  const [key = ''] = form.all(keyField)
  if (!token || !isFormKeyOf(app.settings.secret, writerId(actor), key)) return
  await app.db.deleteFrom('kept_forms').where('token_hash', '=', hashToken(token)).where('form_key', '=', key).execute()
}
