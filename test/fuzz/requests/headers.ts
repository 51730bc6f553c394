import type { Chance } from './chance.ts'
import { hostileValue } from './words.ts'

type Header = [name: string, value: string]

const languages = [
  ...['', '*', 'el', 'fr;q=0.5,el', 'fil', 'q=0', 'en;q=0', 'el; q=0.1', 'en;q=1e300', 'en;q=NaN', 'xx-XX-xx', '-', ';;;', 'ar;q=-1', 'en-XA'],
  ...['en,'.repeat(2000), 'a;q=0.1,'.repeat(1000), `en${'-a'.repeat(3000)}`, `fr;q=${'9'.repeat(4000)}`],
]
const types = [
  ...[
    '',
    'application/json',
    'text/plain',
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/form-data; boundary="',
    'multipart/form-data; boundary=x',
  ],
  ...[
    'application/x-www-form-urlencoded; charset=utf-16',
    'application/x-www-form-urlencoded; charset=nonsense',
    'multipart/mixed; boundary=x',
    'a/b/c',
    ';',
    'x'.repeat(5000),
  ],
]
const flashes = [
  '%',
  '!!!',
  'e30',
  'bnVsbA',
  'W10',
  'eyJrZXkiOjF9',
  'eyJrZXkiOiJfX3Byb3RvX18ifQ',
  'eyJrZXkiOiJmb3Jtcy50b29Mb25nIiwiYXJncyI6eyJtYXgiOnt9fX0',
  'a'.repeat(4000),
]

/** Headers that have broken programs before. @param cookie what the browser brings besides */
export function hostileHeaders(chance: Chance, cookie: string): Header[] {
  const some = () => String(hostileValue(chance)).slice(0, 6000)
  switch (chance.whole(13)) {
    case 0:
      return [['accept-language', chance.is(0.8) ? chance.pick(languages) : some()]]
    case 1:
      return [['cookie', `${cookie}; flash=${chance.pick(flashes)}`]]
    case 2:
      return [['cookie', `${cookie}; language=${chance.pick(['xx', 'en', 'el', 'ar', 'en-XA', '__proto__', '', '%', some()])}`]]
    case 3:
      return [['cookie', chance.pick([`${cookie}; ${cookie}`, `session=${some()}`, `${cookie}; session=x`, 'session', '=', ';;;=;', `${some()}=${some()}`])]]
    case 4:
      return [['content-type', chance.pick(types)]]
    case 5:
      return [['content-length', '0']]
    case 6:
      return [['range', chance.pick(['bytes=0-', 'bytes=-1', 'bytes=5-1', 'bytes=0-0,1-1,2-2', 'lines=1', `bytes=${'0-0,'.repeat(500)}`])]]
    case 7:
      return [[chance.pick(['if-none-match', 'if-modified-since', 'if-match']), chance.pick(['*', '""', 'W/"x"', 'Thu, 01 Jan 1970 00:00:00 GMT', some()])]]
    case 8:
      return [['accept-encoding', chance.pick(['', 'br', 'gzip', 'gzip;q=0', 'identity;q=0', 'zstd', '*', 'gzip,'.repeat(500)])]]
    case 9:
      return [['accept', chance.pick(['', '*/*', 'application/json', 'text/vnd.turbo-stream.html', 'text/event-stream', some()])]]
    case 10:
      return [['last-event-id', chance.pick(['-1', '1e300', 'NaN', '', '99999999999999999999', some()])]]
    case 11:
      return [
        [
          chance.pick([
            'x-forwarded-for',
            'forwarded',
            'x-forwarded-host',
            'x-forwarded-proto',
            'user-agent',
            'referer',
            'turbo-frame',
            'origin',
            'sec-fetch-site',
          ]),
          some(),
        ],
      ]
    default:
      return [['host', chance.pick(['evil.example', 'localhost:99999', '[::1]', 'a b', '', 'xn--', `${'a'.repeat(300)}.example`, '127.0.0.1:0', 'ex%61mple'])]]
  }
}
