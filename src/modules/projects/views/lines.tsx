import type { Child } from '../../../platform/html/html.ts'
import { countryName } from '../../../platform/i18n/index.ts'
import { Parts } from '../../../ui/index.ts'
import type { ProjectSchool } from '../queries.ts'

/** Several lines of names in one: “Escola Básica, Portugal · Gymnasio Volou, Greece”. */
export function Lines({ of }: { of: readonly (readonly Child[])[] }) {
  return (
    <>
      {of.map((names, at) => (
        <>
          {at > 0 && ' · '}
          <Parts of={names} />
        </>
      ))}
    </>
  )
}

/** Who takes part, each school with its country. */
export const Schools = ({ of }: { of: readonly ProjectSchool[] }) => <Lines of={of.map(({ name, country }) => [name, countryName(country)])} />
