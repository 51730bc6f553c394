import { expect, test } from 'vitest'
import { seekLayouts } from './layouts.ts'

test('a layout is a page with an element or a class that no page before it has', () => {
  const isLayout = seekLayouts()
  expect(isLayout('<main class="text wide"><p>One</p></main>')).toBe(true)
  expect(isLayout('<main class="wide"><p lang="en">Two <p class="text"></p></main>')).toBe(false)
  expect(isLayout('<main class="wide"><blockquote>Three</blockquote></main>')).toBe(true)
  expect(isLayout('<main class="text"><p class="wide notice">Four</p></main>')).toBe(true)
  expect(isLayout('<main><page-editor class="text"></page-editor></main>')).toBe(true)
  expect(isLayout('<blockquote class="notice"><page-editor>&lt;table class=&quot;other&quot;</page-editor></blockquote>')).toBe(false)
})
