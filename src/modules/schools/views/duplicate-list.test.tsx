import { expect, test } from 'vitest'
import { loadLocales, withLocale } from '../../../platform/i18n/index.ts'
import { DuplicateList } from './duplicate-list.tsx'

const school = { id: '0190c6a0-0000-7000-8000-000000000001', name: 'Schubart Gymnasium', country: 'DE', region: '', town: 'Aalen', type: '' }
const english = loadLocales('locales').get('en')

test('Enter in a field chooses no school: the first button carries no name', () => {
  if (!english) throw new Error('no English')
  const markup = withLocale(english, () => (<DuplicateList schools={[school]} name="school" />).text)
  const buttons = [...markup.matchAll(/<button[^>]*>/g)].map(([button]) => button)
  expect(buttons).toHaveLength(3)
  expect(buttons[0]).toBe('<button type="submit" hidden>')
  expect(buttons[1]).toContain(`name="school" value="${school.id}"`)
  expect(buttons[2]).toContain('name="anyway" value="on"')
})
