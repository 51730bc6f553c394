import { formatter } from '../../../platform/i18n/index.ts'
import type { OptionGroup } from '../../../ui/index.ts'
import { zones } from '../domain/zones.ts'

const elsewhere = '001'
/** UN M.49 of the part of the world that a zone's name begins with, or is. */
const parts: Readonly<Record<string, string>> = {
  Europe: '150',
  Asia: '142',
  Africa: '002',
  America: '019',
  Australia: '009',
  Pacific: '009',
  Atlantic: '150',
  'Atlantic/Bermuda': '019',
  'Atlantic/South_Georgia': '019',
  'Atlantic/Stanley': '019',
  'Atlantic/Cape_Verde': '002',
  'Atlantic/St_Helena': '002',
  Indian: '002',
}

/** Every time zone by the part of the world it lies in, Europe first. Of the place there is only the zone's own name, which is English. */
export const timeZones = (): readonly OptionGroup[] =>
  formatter('time zones', (tag) => {
    const regions = new Intl.DisplayNames(tag, { type: 'region' })
    const groups = Map.groupBy(zones, (zone) => parts[zone] ?? parts[zone.split('/')[0] ?? ''] ?? elsewhere)
    return [...new Set(Object.values(parts)), elsewhere].map((part) => ({
      label: regions.of(part) ?? part,
      options: (groups.get(part) ?? []).map((zone) => ({ value: zone, label: zone.split('/').slice(1).join(', ').replaceAll('_', ' ') || zone, lang: 'en' })),
    }))
  })
