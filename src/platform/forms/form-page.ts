import type { Ctx } from '../http/route.ts'
import type { FormDefinition } from './define-form.ts'
import type { Fields } from './fields.ts'
import type { BoundForm } from './form-state.ts'
import { keptFor } from './kept-forms.ts'

type Stored<F extends Fields> = { readonly [K in keyof F]?: unknown }

/**
 * The page a form stands on.
 * @property action where the form is sent; where its page is, unless told
 * @property load reads what the page needs; throws NotFound for whom there is none
 * @property stored what stands in the form at first
 * @property view makes the page; its status is set when the form comes back
 * @property keep what the form holds in the place of its files when it comes back, which else are gone
 */
export type FormPage<F extends Fields, Loaded> = {
  form: FormDefinition<F>
  action?: string
  load(): Promise<Loaded>
  stored?(loaded: Loaded): Stored<F>
  view(form: BoundForm<F>, loaded: Loaded): Response | Promise<Response>
  keep?(form: BoundForm<F>): Promise<BoundForm<F>>
}

type Given<F extends Fields, Loaded> = Omit<FormPage<F, Loaded>, 'form' | 'load'> & { load?(): Promise<Loaded> }

/** The page of a form, for `showForm` and `handleForm`. @param page as FormPage says; without `load` where it needs nothing */
export const formPage = <F extends Fields, Loaded = void>(form: FormDefinition<F>, page: Given<F, Loaded>): FormPage<F, Loaded> => ({
  load: async () => undefined as Loaded,
  ...page,
  form,
})

/** One more form of a page. @param action where it is sent */
export async function formFor<F extends Fields>(
  c: Ctx,
  form: FormDefinition<F>,
  { action, stored }: { action: string; stored?: Stored<F> | undefined },
): Promise<BoundForm<F>> {
  return (await keptFor(c, form, action)) ?? form.filled(stored ?? {}).state.but({ action })
}

type Definitions = { readonly [name: string]: FormDefinition }
type FieldsOf<D> = D extends FormDefinition<infer F> ? F : never
type BoundForms<D extends Definitions> = { [K in keyof D]: BoundForm<FieldsOf<D[K]>> }
type Together<D extends Definitions, Loaded> = {
  actions: { readonly [K in keyof D]: string }
  load(): Promise<Loaded>
  stored?(loaded: Loaded): { [K in keyof D]?: Stored<FieldsOf<D[K]>> }
  view(forms: BoundForms<D>, loaded: Loaded): Response | Promise<Response>
}

/**
 * A page of several forms, each of which may come back with the others beside it.
 * @param forms by name, as `view` is given them
 * @returns the page of each form by its name, for `handleForm`; any of them shows the whole page
 */
export function formsPage<D extends Definitions, Loaded>(c: Ctx, forms: D, page: Together<D, Loaded>): { [K in keyof D]: FormPage<FieldsOf<D[K]>, Loaded> } {
  const pageOf = (name: keyof D) => ({
    form: forms[name],
    action: page.actions[name],
    load: page.load,
    stored: (loaded: Loaded) => page.stored?.(loaded)[name] ?? {},
    async view(came: BoundForm<Fields>, loaded: Loaded) {
      const all: { [name: string]: BoundForm<Fields> } = {}
      const stored = (page.stored?.(loaded) ?? {}) as { [name: string]: Stored<Fields> }
      for (const [other, form] of Object.entries(forms))
        all[other] = other === name ? came : await formFor(c, form, { action: page.actions[other] as string, stored: stored[other] })
      return page.view(all as never, loaded)
    },
  })
  return Object.fromEntries(Object.keys(forms).map((name) => [name, pageOf(name)])) as never
}
