/** Joins the class names that are there: `cx('button', quiet && 'quiet')`. */
export function cx(...names: (string | false | null | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined
}

/** Any further HTML attribute a component passes on to its element. */
export type Rest = { [attribute: string]: unknown }
