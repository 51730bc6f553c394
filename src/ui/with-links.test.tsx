import { expect, test } from 'vitest'
import { MailText } from './mail-text.tsx'
import { Paragraphs } from './paragraphs.tsx'

const address = 'https://en.wikipedia.org/wiki/Athens_(disambiguation)'

test('F12: what somebody wrote has links that end where their addresses do', () => {
  expect((<Paragraphs text={`(${address})…\n<b>`} />).toString()).toBe(
    `<p dir="auto">(<a href="${address}" rel="nofollow noopener noreferrer">${address}</a>)…</p><p dir="auto">&lt;b&gt;</p>`,
  )
})

test('F12: so has a mail', () => {
  expect((<MailText text={`Open this:\n${address}.\n\n«www.example.org»؟`} />).toString()).toBe(
    `<div class="stack" dir="auto"><p class="mail-line">Open this:\n<a href="${address}" data-turbo="false">${address}</a>.</p>` +
      '<p class="mail-line">«<a href="https://www.example.org" data-turbo="false">www.example.org</a>»؟</p></div>',
  )
})
