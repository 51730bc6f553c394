const digit = /\p{Nd}/gu

/** The text with the digits of every script as 0 to 9: a phone set to Arabic or Hindi writes its own. */
export const plainDigits = (text: string): string => text.normalize('NFKC').replace(digit, (sign) => String(numberOf(sign.codePointAt(0) ?? 0)))

/** Unicode keeps the ten digits of a script in a row. */
function numberOf(point: number): number {
  let value = 0
  while (value < 9 && String.fromCodePoint(point - value - 1).match(digit)) value += 1
  return value
}
