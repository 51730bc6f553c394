/**
 * A number from an address, such as `?page=2`.
 * @param text what the address says, if anything
 * @param otherwise when it says no whole number
 * @returns a whole number within the range
 */
export function wholeNumber(text: string | undefined, { from, to, otherwise }: { from: number; to: number; otherwise: number }): number {
  const number = /^\d{1,15}$/.test(text ?? '') ? Number(text) : otherwise
  return Math.min(to, Math.max(from, number))
}
