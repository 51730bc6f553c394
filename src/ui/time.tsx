import { formatter as cached, lang, zone as readersZone, sayingUtc, t } from '../platform/i18n/index.ts'

type Form = 'relative' | 'date' | 'long' | 'time' | 'datetime' | 'weekday'

const forms: Record<Exclude<Form, 'relative'>, Intl.DateTimeFormatOptions> = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  datetime: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  weekday: { weekday: 'long', hour: '2-digit', minute: '2-digit' },
}
const exact: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }

const formatter = (kind: string, options: Intl.DateTimeFormatOptions, zone: string) =>
  cached(`time ${kind} ${zone}`, (tag) => new Intl.DateTimeFormat(tag, { ...options, timeZone: zone }))
const minute = 60_000
const max = 20_000
const said = new Map<string, string>()

/** Words that come up on page after page, while finding them is dear. */
function once(key: string, make: () => string): string {
  const name = `${lang()} ${key}`
  const known = said.get(name)
  if (known !== undefined) return known
  const created = make()
  if (said.size >= max) said.clear()
  said.set(name, created)
  return created
}

/** A moment in words no finer than minutes. Where nobody knows the reader's zone, a day says whose it is, too: it may be tomorrow there. */
const words = (kind: string, options: Intl.DateTimeFormatOptions, zone: string | undefined, at: Date): string =>
  once(`${zone} ${kind} ${Math.floor(at.getTime() / minute)}`, () => sayingUtc(formatter(kind, options, zone ?? 'UTC').format(at), zone))

const ago = () => cached('time relative', (tag) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }))

const [hour, day, month] = [3_600, 86_400, 2_592_000]

/** How many days of the reader's calendar have begun since a moment: 1 since late yesterday. */
export const daysSince = (at: Date): number => dayIn(readersZone() ?? 'UTC', new Date()) - dayIn(readersZone() ?? 'UTC', at)

/** Which day of the calendar a moment is on in a zone, counted from 1970. */
const dayIn = (zone: string, at: Date): number =>
  Number(once(`${zone} day ${Math.floor(at.getTime() / minute)}`, () => String(Date.parse(isoDay(zone).format(at)) / (day * 1000))))
const isoDay = (timeZone: string) => cached(`iso day ${timeZone}`, () => new Intl.DateTimeFormat('en-CA', { timeZone }))

/** From a day on it is the calendar's days that count, as the reader lives them: late on Monday is no longer yesterday early on Wednesday. */
function relative(at: Date, now: Date, zone: string | undefined): string {
  const seconds = (at.getTime() - now.getTime()) / 1000
  const size = Math.abs(seconds)
  if (size < 60) return t('ui.now')
  if (size < hour) return counted(seconds / 60, 'minute')
  if (size < day) return counted(seconds / hour, 'hour')
  if (size >= month) return words('date', forms.date, zone, at)
  const days = dayIn(zone ?? 'UTC', at) - dayIn(zone ?? 'UTC', now)
  return Math.abs(days) < 7 ? counted(days, 'day') : counted(days / 7, 'week')
}

function counted(amount: number, unit: Intl.RelativeTimeFormatUnit): string {
  const count = Math.trunc(amount)
  return once(`${unit} ${count}`, () => ago().format(count, unit))
}

/**
 * A moment as people say it, with the exact one on hover.
 * @param form relative by default (“3 hours ago”, a date after a month); `weekday` is “Thursday 10:40”
 * @param zone IANA name; the reader's unless told. An unknown one throws RangeError
 * @param now for tests
 */
export function Time({ at, form = 'relative', zone = readersZone(), now = new Date() }: { at: Date; form?: Form; zone?: string; now?: Date }) {
  const text = form === 'relative' ? relative(at, now, zone) : words(form, forms[form], zone, at)
  return (
    <time datetime={at.toISOString()} title={words('exact', exact, zone, at)}>
      {text}
    </time>
  )
}

/** From one day to another (“1 Sept – 20 Dec 2026”), what both ends share said once. With `hours`, from one moment to another. */
export function DateRange({ from, to, zone = readersZone(), hours = false }: { from: Date; to: Date; zone?: string; hours?: boolean }) {
  const words = formatter(hours ? 'datetime' : 'date', hours ? forms.datetime : forms.date, zone ?? 'UTC').formatRange(from, to)
  return <time datetime={from.toISOString()}>{sayingUtc(words, zone)}</time>
}
