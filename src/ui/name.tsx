import { readsScript } from '../platform/i18n/index.ts'
import { inLatin, readable } from '../platform/text/in-latin.ts'

const scripts = Object.entries({ ...readable, Arab: /\p{Script=Arabic}/u })
/** Whether a text has letters that the reader may not know. */
const isStrange = (text: string): boolean => scripts.some(([script, letter]) => letter.test(text) && !readsScript(script))

/**
 * The name of a person, a school or a town, in its own direction; where its letters are not the reader's, beside it in Latin ones. A screen reader
 * hears it once, in those. Not inside an element with `dir="auto"`: that would look for its direction here and find none.
 * @param country whose spelling it is
 * @param latin what it is called in Latin letters, if that is known; else it is read off the name's own, where they say it
 */
export function Name({ of, country, latin = inLatin }: { of: string; country?: string | null; latin?: typeof inLatin }) {
  const written = isStrange(of) ? latin(of, country) : undefined
  if (!written) return <bdi>{of}</bdi>
  return (
    <>
      <bdi aria-hidden="true">{of}</bdi>{' '}
      <span class="latin" lang="und-Latn" dir="ltr">
        {written}
      </span>
    </>
  )
}
