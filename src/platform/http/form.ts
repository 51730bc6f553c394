import { rm } from 'node:fs/promises'
import type { RuleViolation } from './errors.ts'

/** A file of a form, in a place of its own until it is kept. `size` in bytes; `whole`: neither cut off at the limit nor one too many, of which nothing is read. */
export type FormFile = { field: string; name: string; path: string; size: number; whole: boolean }

/** What a form brought: texts and files by the names of their fields. */
export class Form {
  /** Bytes of text the route takes. */
  readonly max: number
  /** Why the form was not taken, or its files not kept; then it holds what was written, and no file. */
  refused: RuleViolation | undefined
  /** Whether there is nothing here for whoever sent it; then, too, it holds no file. */
  absent = false
  /** Whether it holds all that was written; of a refused one, whose sender was not waited for, perhaps not. */
  whole = true
  readonly #texts = new Map<string, string[]>()
  readonly #files: FormFile[] = []
  constructor(max: number) {
    this.max = max
  }
  /** Every text of a field, in their order. */
  all(name: string): readonly string[] {
    return this.#texts.get(name) ?? []
  }
  /** Every text by its field. */
  get texts(): { [name: string]: string[] } {
    return Object.fromEntries(this.#texts)
  }
  /** All that was sent but one field, in its order: texts with their names, files by name and size. */
  contents(except: string): string[] {
    const texts = [...this.#texts].filter(([name]) => name !== except).flat(2)
    return [...texts, ...this.#files.flatMap(({ field, name, size }) => [field, name, String(size)])]
  }
  /** The files of a field, in their order. */
  files(name: string): readonly FormFile[] {
    return this.#files.filter(({ field }) => field === name)
  }
  add(name: string, text: string): void {
    const texts = this.#texts.get(name)
    if (texts) texts.push(text)
    else this.#texts.set(name, [text])
  }
  attach(file: FormFile): void {
    this.#files.push(file)
  }
  /** Removes the files that nobody has taken to be kept; it has none any more. */
  async discard(): Promise<void> {
    const all = this.#files.splice(0)
    for (const { path } of all) await rm(path, { force: true })
  }
}
