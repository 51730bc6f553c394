/**
 * The address of a website as people and registers write it, with its scheme: “www.school.eu” is “https://www.school.eu”.
 * @returns undefined for what is none: a mail address, a name without a dot, several
 */
export function webAddress(text: string): string | undefined {
  const bare = text.replace(/[.,;]+$/, '')
  const address = /^https?:\/\//i.test(bare) ? bare : `https://${bare.replace(/^\/+/, '')}`
  if (/\s/.test(address) || !URL.canParse(address)) return undefined
  const { hostname, username } = new URL(address)
  return !username && /[^.]\.[a-z][a-z0-9-]+$/.test(hostname) ? address : undefined
}
