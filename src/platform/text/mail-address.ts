const neverInOne = /[\s@,;:<>()[\]"\\]/

/** Whether a text has the form of a mail address: a name, an @, a host with a dot inside. Looks at each letter once. */
export function isMailAddress(text: string): boolean {
  const at = text.indexOf('@')
  const host = text.slice(at + 1)
  return at > 0 && host.slice(1, -1).includes('.') && !neverInOne.test(text.slice(0, at)) && !neverInOne.test(host)
}
