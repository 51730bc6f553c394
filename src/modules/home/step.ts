/** What can come next for somebody; its words are `home.step.<what>`, and of what has a button `home.step.<what>.act`. */
export type StepName =
  | 'confirm'
  | 'onboard'
  | 'send'
  | 'pending'
  | 'refused'
  | 'revoked'
  | 'inactive'
  | 'second-step'
  | 'contact'
  | 'asked'
  | 'answer'
  | 'changes'
  | 'declined'
  | 'reconsider'
  | 'draft'
  | 'propose'
  | 'with-partner'
  | 'with-services'
  | 'closing'
  | 'closing-asked'
  | 'pupils'
  | 'post'
  | 'open'
  | 'meanwhile'
  | 'after-refusal'
  | 'after-closing'
  | 'plan'
  | 'plan-with'
  | 'look-on'
  | 'find'

/**
 * One of them.
 * @property whose who can do it: they themselves, or others they wait for
 * @property idle it comes only because nothing else does
 * @property quote somebody's own words; `at`: since when it is so
 */
export type Step = {
  what: StepName
  whose: 'mine' | 'theirs'
  href: string
  idle?: boolean
  args?: { name?: string; title?: string; titled?: 'yes' | 'no' }
  quote?: string
  detail?: Detail
  at?: Date
  urgent?: boolean
}

/** More about it: who wrote in the draft last, which services have not decided yet, when it happens by itself. */
export type Detail = { is: 'written'; mine: boolean; name: string } | { is: 'services'; services: readonly string[]; days: number } | { is: 'until'; day: Date }
