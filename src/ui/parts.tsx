import { type Child, Html } from '../platform/html/html.ts'
import { dir } from '../platform/i18n/index.ts'

/**
 * Names of several languages in one line, such as school, town, country: each keeps its own direction,
 * the line keeps the reader's, with the comma of the reader's script. Empty parts are left out; a `Name` says its direction itself.
 */
export function Parts({ of }: { of: readonly Child[] }) {
  const comma = dir() === 'rtl' ? '، ' : ', '
  return (
    <>
      {of.filter(Boolean).map((part, at) => (
        <>
          {at > 0 && comma}
          {part instanceof Html ? part : <bdi>{part}</bdi>}
        </>
      ))}
    </>
  )
}
