import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'
import type { Ctx } from './route.ts'

const asked = (proxy: boolean, peer: string, forwarded?: string): string =>
  clientAddress({
    var: { app: { settings: { proxy } } },
    env: { incoming: { socket: { remoteAddress: peer } } },
    req: { header: () => forwarded },
  } as unknown as Ctx)

test('without a proxy nobody says where they come from but their own connection', () => {
  expect(asked(false, '172.17.0.1', '192.0.2.7')).toBe('172.17.0.1')
  expect(asked(false, '::ffff:10.0.0.4', '192.0.2.7')).toBe('10.0.0.4')
})

test('behind a proxy its own last word counts, not what it was told', () => {
  expect(asked(true, '127.0.0.1', '203.0.113.9, 192.0.2.7')).toBe('192.0.2.7')
  expect(asked(true, '127.0.0.1')).toBe('127.0.0.1')
  expect(asked(true, '198.51.100.3', '192.0.2.7')).toBe('198.51.100.3')
})
