import type { viewers } from './viewers.ts'
import type { ScreensWorld } from './world.ts'

/** One form of a screen, found by its action, and what is typed into it; everything else is left empty. */
export type Sent = { form: string; with?: Record<string, string> }

/**
 * A screen as somebody meets it.
 * @property at the address, without its language
 * @property send forms sent there one after the other; the last answer is the screen
 * @property status what it answers with (200)
 * @property ready what has to be there before it is looked at in a browser
 */
export type Screen = { at: string; send?: readonly Sent[]; status?: number; ready?: string }

/** A module's screens, by who looks at them. */
export type Screens = { readonly [Viewer in keyof typeof viewers]?: (world: ScreensWorld, language: string) => readonly Screen[] }

/** The screen that a form comes back on when hardly anything is filled in. */
export const emptied = (at: string, form = at, typed: Record<string, string> = {}): Screen => ({ at, send: [{ form, with: typed }], status: 422 })

/** A screen in words, for whoever reads what is wrong with it. */
export const titleOf = ({ at, send }: Screen): string => (send ? `${at} → ${send.at(-1)?.form}` : at)
