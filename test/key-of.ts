import type { Page } from './browser.ts'

/** The once-only key of the form that is sent to an address; '' when there is none. */
export function keyOf({ text }: Page, action: string): string {
  const form = text.match(new RegExp(`<form[^>]* action="${action}"[^>]*>[\\s\\S]*?</form>`))?.[0] ?? ''
  return /name="form-key" value="([^"]+)"/.exec(form)?.[1] ?? ''
}

/** A page without its forms' keys, which no two pages have the same. */
export const withoutKeys = ({ text }: Page): string => text.replaceAll(/name="form-key" value="[^"]+"/g, 'name="form-key"')
