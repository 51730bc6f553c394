import { expect, test } from 'vitest'
import { isCommonPassword } from './passwords.ts'

test.each([
  'password123',
  'P@ssw0rd2024',
  '1234567890',
  'qwertyuiop',
  'Azertyuiop1',
  'poiuytrewq',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  'liverpool2019!',
  'correcthorsebatterystaple',
  'sonnenschein',
  'Σχολείο2024',
  'iloveteaching',
  'etwinning2026',
  'lovelovelove',
  'fenerbahce1907',
  'anna.berg99',
  'anna.berg@skola.example',
  'princess1234567890',
  'abcdefghijkl',
])('%s is tried first', (password) => expect(isCommonPassword(password, 'anna.berg@skola.example')).toBe(true))

test.each(['three green pencils', 'kWx82-ptLq0z', 'Θάλασσα και άνεμος', 'maria8473920174', 'النهر يمر قرب مدرستنا', 'purple-otter-52-lamp'])(
  '%s is not',
  (password) => expect(isCommonPassword(password, 'anna.berg@skola.example')).toBe(false),
)
