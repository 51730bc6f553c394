import { expect, test } from 'vitest'
import { addressKey, clientAddress, siteKey } from './client-address.ts'
import type { Ctx } from './route.ts'

const request = (proxy: boolean, peer: string, forwarded?: string): Ctx =>
  ({
    var: { app: { settings: { proxy } } },
    env: { incoming: { socket: { remoteAddress: peer } } },
    req: { header: () => forwarded },
  }) as unknown as Ctx
const asked = (proxy: boolean, peer: string, forwarded?: string): string => clientAddress(request(proxy, peer, forwarded))

test('without a proxy nobody says where they come from but their own connection', () => {
  expect(asked(false, '172.17.0.1', '192.0.2.7')).toBe('172.17.0.1')
  expect(asked(false, '::ffff:10.0.0.4', '192.0.2.7')).toBe('10.0.0.4')
})

test('behind a proxy its own last word counts, not what it was told', () => {
  expect(asked(true, '127.0.0.1', '203.0.113.9, 192.0.2.7')).toBe('192.0.2.7')
  expect(asked(true, '127.0.0.1')).toBe('127.0.0.1')
  expect(asked(true, '198.51.100.3', '192.0.2.7')).toBe('198.51.100.3')
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::FFFF:c000:207', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
  ['2001:DB8:1:2::9', '2001:db8:1:2::'],
  ['2001:0db8:0001:0003::9', '2001:db8:1:3::'],
  ['2001:db8::9', '2001:db8:0:0::'],
  ['fe80::1%eth0', 'fe80:0:0:0::'],
  ['::1', '0:0:0:0::'],
  ['', ''],
  ['unknown', 'unknown'],
])('S10: limits know %s as %s', (address, key) => {
  expect(addressKey(request(false, address))).toBe(key)
  expect(addressKey(request(true, '127.0.0.1', address))).toBe(key || '127.0.0.1')
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1::'],
  ['2001:db8:1:ffff::9', '2001:db8:1::'],
  ['2001:db8:2:2::9', '2001:db8:2::'],
  ['', ''],
])('S10: lines know %s as %s', (address, key) => {
  expect(siteKey(request(false, address))).toBe(key)
})
