export function fromDebian(path: string, ...packages: string[]): string | undefined
