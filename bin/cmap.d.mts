export function lettersOf(file: Uint8Array): Promise<number[]>
export function unicodeRange(letters: readonly number[]): string
