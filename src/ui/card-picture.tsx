import { type Html, raw } from '../platform/html/html.ts'

const shapes = {
  circle: '<circle cx="12" cy="12" r="9"/>',
  star: '<path d="m12 1.5 3.2 6.9 7.5.9-5.5 5.2 1.4 7.4L12 18.3l-6.6 3.6 1.4-7.4L1.3 9.3l7.5-.9z"/>',
} as const
export type CardSign = keyof typeof shapes

/** The sign of a line of a sign-in card: a circle before the user name, a star before the secret, on paper as at the door. */
export const CardMark = ({ of }: { of: CardSign }): Html =>
  raw(`<svg class="card-mark ${of}" width="18" height="18" viewBox="0 0 24 24" aria-hidden="true">${shapes[of]}</svg>`)

const squares =
  'M0 0h16v16H0zM4 4v8h8V4zM24 0h16v16H24zM28 4v8h8V4zM0 24h16v16H0zM4 28v8h8v-8zM18 2h4v4h-4zM18 10h4v8h-4zM2 18h8v4H2zM24 20h6v4h-6zM34 18h6v6h-6zM20 24h4v6h-4zM28 28h6v4h-6zM20 34h6v6h-6zM36 30h4v10h-4zM30 36h4v4h-4z'
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
const line = (y: number, sign: CardSign, says: string): string =>
  `<g class="${sign}"><rect class="wash" x="12" y="${y}" width="180" height="36" rx="6"/><svg x="20" y="${y + 8}" width="20" height="20" viewBox="0 0 24 24">${shapes[sign]}</svg><text x="117" y="${y + 23}" text-anchor="middle">${escaped(says)}</text></g>`

/** A sign-in card: where on it the user name stands and where the secret, and what they look like. @param label says the same in words */
export const CardPicture = ({ label, userName, secret }: { label: string; userName: string; secret: string }): Html =>
  raw(
    `<svg class="card-picture" viewBox="0 0 280 160" role="img" aria-label="${escaped(label)}"><rect class="paper" x="1.5" y="1.5" width="277" height="157" rx="8"/><circle class="face" cx="32" cy="34" r="18"/><rect class="words" x="62" y="23" width="90" height="9" rx="4.5"/><rect class="words" x="62" y="38" width="56" height="6" rx="3"/>${line(66, 'circle', userName)}${line(110, 'star', secret)}<svg class="words" x="208" y="80" width="60" height="60" viewBox="0 0 40 40"><path fill-rule="evenodd" d="${squares}"/></svg></svg>`,
  )
