import { rm } from 'node:fs/promises'
import type { RuleViolation } from './errors.ts'

/** A file of a form, in a place of its own until it is kept. `size` in bytes; `whole`: not cut off at the limit. */
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
  readonly #files = new Map<string, FormFile>()
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
    return [...texts, ...[...this.#files.values()].flatMap(({ field, name, size }) => [field, name, String(size)])]
  }
  /** The file of a field; undefined when none was chosen. */
  file(name: string): FormFile | undefined {
    return this.#files.get(name)
  }
  add(name: string, text: string): void {
    const texts = this.#texts.get(name)
    if (texts) texts.push(text)
    else this.#texts.set(name, [text])
  }
  attach(file: FormFile): void {
    this.#files.set(file.field, file)
  }
  /** Removes the files that nobody has taken to be kept; it has none any more. */
  async discard(): Promise<void> {
    const all = [...this.#files.values()]
    this.#files.clear()
    for (const { path } of all) await rm(path, { force: true })
  }
}
