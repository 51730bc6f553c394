import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { errorCode, OperatorError } from './operator-error.ts'
import { settingsTable } from './settings-table.ts'

export const roles = ['web', 'worker', 'live'] as const
/** A part of the program that may run in a process of its own. */
export type Role = (typeof roles)[number]

/** What the environment decides. Paths are absolute; `baseUrl` has no slash at its end. */
export type Settings = {
  production: boolean
  demo: boolean
  host: string
  /** 0: any free port */
  port: number
  baseUrl: string
  /** a proxy stands in front and says where requests come from */
  proxy: boolean
  databaseUrl: string | undefined
  smtpUrl: string | undefined
  mailFrom: string
  /** whom people write to while no support service has said its address; '' for nobody */
  supportEmail: string
  /** who runs this server and answers for what it keeps; '' for nobody */
  operator: string
  /** where they say by what right they keep it; '' for nowhere */
  privacyUrl: string
  varDir: string
  filesDir: string
  /** where files are kept instead of in that folder */
  filesS3: string | undefined
  secret: string
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  roles: ReadonlySet<Role>
}

const here = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/
/** Whether nobody but this machine reaches the program, as far as the settings tell. */
export const isOnlyHere = ({ host, baseUrl }: Pick<Settings, 'host' | 'baseUrl'>): boolean => here.test(host) && here.test(new URL(baseUrl).hostname)

/** What an operator should know of settings that are allowed and may still surprise: one line each. */
export function cautions(settings: Pick<Settings, 'production' | 'demo' | 'smtpUrl' | 'operator' | 'host' | 'baseUrl'>): string[] {
  const all: string[] = []
  if (settings.demo && !isOnlyHere(settings)) all.push('DEMO is on and other machines are let in: whoever comes can be anybody here, officers too')
  if (settings.production && !settings.smtpUrl)
    all.push('SMTP_URL is missing: no mail is sent, so nobody can confirm an address or choose a new password. Set it to your mail server')
  if (settings.production && !settings.operator) all.push('OPERATOR is missing: the privacy notice does not say who is responsible for what is kept here')
  return all
}

/** A setting is missing or wrong: one line that names the variable. */
export class SettingsError extends OperatorError {
  override name = 'SettingsError'
}

const url = (...protocols: string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `must begin with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
    )

function isBucket(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { username, password, pathname } = new URL(text)
  return username !== '' && password !== '' && /^\/[a-z0-9.-]+\/?$/.test(pathname)
}

const variables = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number from 0 to 65535')
    .transform(Number)
    .refine((port) => port < 65_536, 'must be a number from 0 to 65535')
    .default(3000),
  HOST: z.string().optional(),
  BASE_URL: url('http:', 'https:')
    .refine((text) => URL.canParse(text) && new URL(text).pathname === '/', 'must not have a path')
    .transform((text) => new URL(text).origin)
    .optional(),
  PROXY: z.enum(['on', 'off'], 'must be on or off').optional(),
  DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  MAIL_FROM: z.string().includes('@', 'must hold a mail address').default('OpenTwinning <no-reply@localhost>'),
  SUPPORT_EMAIL: z.string().includes('@', 'must be a mail address').optional(),
  OPERATOR: z.string().max(300, 'must have at most 300 characters').optional(),
  PRIVACY_URL: url('http:', 'https:').optional(),
  VAR_DIR: z.string().default('var'),
  FILES_DIR: z.string().optional(),
  FILES_S3: url('http:', 'https:')
    .refine((text) => isBucket(text), 'must be https://key:secret@host/bucket')
    .optional(),
  SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  DEMO: z.enum(['on', 'off'], 'must be on or off').optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent').optional(),
  ROLES: z
    .string()
    .transform((text) => text.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(roles, `must be a list of ${roles.join(', ')}`)))
    .default([...roles]),
  NODE_ENV: z.string().optional(),
})

/**
 * Reads the settings. Outside production it makes the secret on first use, readable to this user only.
 * @param env environment variables; an empty one counts as absent
 * @throws SettingsError with one line that names the variable
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(settingsTable.flatMap(({ name }) => (env[name] ? [[name, env[name]]] : [])))
  const parsed = variables.safeParse(given)
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0] ?? { path: [], message: 'cannot be read' }
    throw new SettingsError(`${String(path[0])} ${message}`)
  }
  const values = parsed.data
  const production = values.DATABASE_URL !== undefined || values.NODE_ENV === 'production'
  if (production && values.DEMO === 'on') throw new SettingsError('DEMO cannot be on in production: its people have passwords that everybody knows')
  if (production && !values.SECRET) throw new SettingsError('SECRET is missing: set it to at least 32 random characters')
  const varDir = resolve(values.VAR_DIR)
  return {
    production,
    demo: values.DEMO ? values.DEMO === 'on' : !production,
    host: values.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    port: values.PORT,
    baseUrl: values.BASE_URL ?? `http://localhost:${values.PORT}`,
    // The program itself speaks http: where the site is https, somebody in front of it does that.
    proxy: values.PROXY ? values.PROXY === 'on' : (values.BASE_URL?.startsWith('https:') ?? false),
    databaseUrl: values.DATABASE_URL,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    supportEmail: values.SUPPORT_EMAIL ?? '',
    operator: values.OPERATOR ?? '',
    privacyUrl: values.PRIVACY_URL ?? '',
    varDir,
    filesDir: resolve(values.FILES_DIR ?? join(varDir, 'files')),
    filesS3: values.FILES_S3,
    secret: values.SECRET ?? savedSecret(varDir),
    logLevel: values.LOG_LEVEL ?? (production ? 'info' : 'warn'),
    roles: new Set(values.ROLES),
  }
}

function savedSecret(varDir: string): string {
  const path = join(varDir, 'secret')
  try {
    mkdirSync(varDir, { recursive: true, mode: 0o711 })
    // 'wx': of two programs that start at once, one makes it and both read it.
    writeFileSync(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw unwritable(varDir, error)
  }
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    throw unwritable(varDir, error)
  }
}

function unwritable(varDir: string, error: unknown): SettingsError {
  return new SettingsError(`VAR_DIR: cannot keep files in ${varDir} (${errorCode(error)}): make it writable for this user, or name another folder`)
}
