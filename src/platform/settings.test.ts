import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { cautions, readSettings, SettingsError } from './settings.ts'

const varDir = mkdtempSync(join(tmpdir(), 'twinning-'))
const secret = 'a-secret-of-more-than-32-characters'
const production = { DATABASE_URL: 'postgres://db/twinning', SECRET: secret, VAR_DIR: varDir }

afterAll(() => rmSync(varDir, { recursive: true }))

test('with nothing set it is a demo on this machine', () => {
  expect(readSettings({ VAR_DIR: varDir, PORT: '', SMTP_URL: '' })).toEqual({
    production: false,
    demo: true,
    host: '127.0.0.1',
    port: 3000,
    baseUrl: 'http://localhost:3000',
    proxy: false,
    databaseUrl: undefined,
    smtpUrl: undefined,
    supportEmail: '',
    operator: '',
    privacyUrl: '',
    mailFrom: 'OpenTwinning <no-reply@localhost>',
    varDir,
    filesDir: join(varDir, 'files'),
    filesS3: undefined,
    secret: expect.stringMatching(/^[\w-]{43}$/),
    logLevel: 'warn',
    roles: new Set(['web', 'worker', 'live']),
  })
})

test('the secret is made once and closed to others', () => {
  expect(readSettings({ VAR_DIR: varDir }).secret).toBe(readSettings({ VAR_DIR: varDir }).secret)
  expect(statSync(join(varDir, 'secret')).mode & 0o777).toBe(0o600)
})

test('a DATABASE_URL means production, without the demo', () => {
  expect(readSettings({ ...production, BASE_URL: 'https://twinning.example/' })).toMatchObject({
    production: true,
    demo: false,
    host: '0.0.0.0',
    baseUrl: 'https://twinning.example',
    proxy: true,
    secret,
  })
})

test.each([
  [{ PORT: 'eighty' }, 'PORT must be a number from 0 to 65535'],
  [{ PORT: '70000' }, 'PORT must be a number from 0 to 65535'],
  [{ BASE_URL: 'twinning.example' }, 'BASE_URL must begin with http:// or https://'],
  [{ BASE_URL: 'https://example.eu/twinning' }, 'BASE_URL must not have a path'],
  [{ DATABASE_URL: 'mysql://db' }, 'DATABASE_URL must begin with postgres:// or postgresql://'],
  [{ SMTP_URL: 'mail' }, 'SMTP_URL must begin with smtp:// or smtps://'],
  [{ DEMO: 'yes' }, 'DEMO must be on or off'],
  [{ PROXY: 'yes' }, 'PROXY must be on or off'],
  [{ FILES_S3: 'https://s3.example/bucket' }, 'FILES_S3 must be https://key:secret@host/bucket'],
  [{ FILES_S3: 'bucket' }, 'FILES_S3 must begin with http:// or https://'],
  [{ ROLES: 'web,cook' }, 'ROLES must be a list of web, worker, live'],
  [{ ...production, SECRET: 'short' }, 'SECRET must have at least 32 characters'],
  [{ ...production, SECRET: '' }, 'SECRET is missing: set it to at least 32 random characters'],
  [{ NODE_ENV: 'production' }, 'SECRET is missing: set it to at least 32 random characters'],
  [{ ...production, DEMO: 'on' }, 'DEMO cannot be on in production: its people have passwords that everybody knows'],
])('%o is refused', (env, message) => {
  expect(() => readSettings({ VAR_DIR: varDir, ...env })).toThrow(new SettingsError(message))
})

test('a folder that cannot be written is refused', () => {
  expect(() => readSettings({ VAR_DIR: '/dev/null/var' })).toThrow(/^VAR_DIR: cannot keep files in \/dev\/null\/var \(ENOTDIR\)/)
})

test('S16: what an operator is told of: a demonstration that is open, production without mail', () => {
  const told = (env: Record<string, string>) => cautions(readSettings({ VAR_DIR: varDir, ...env })).map((line) => line.split(' ')[0])
  expect(told({})).toEqual([])
  expect(told({ HOST: '0.0.0.0' })).toEqual(['DEMO'])
  expect(told(production)).toEqual(['SMTP_URL', 'OPERATOR'])
  expect(told({ ...production, SMTP_URL: 'smtps://mail.example', OPERATOR: 'Ministry of Schools' })).toEqual([])
})
