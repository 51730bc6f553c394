const begins = 7
const ends = 12

/** The day, and the Monday of its week, ISO, where it is morning in a time zone; undefined where it is not. */
export function morningIn(zone: string, now: Date): { day: string; monday: string } | undefined {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit' })
  const { year, month, day, hour } = Object.fromEntries(parts.formatToParts(now).map(({ type, value }) => [type, Number(value)]))
  if (hour === undefined || hour < begins || hour >= ends) return undefined
  const midnight = new Date(Date.UTC(year as number, (month as number) - 1, day))
  const monday = new Date(midnight.getTime() - ((midnight.getUTCDay() + 6) % 7) * 86_400_000)
  return { day: isoDay(midnight), monday: isoDay(monday) }
}

const isoDay = (at: Date): string => at.toISOString().slice(0, 10)
