/** What a style says, by property. */
export type Style = ReadonlyMap<string, string>

/** The declarations of a style attribute or of a rule, as they are written; a later one wins. */
export function declarations(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':')
    const [property, value] = [declaration.slice(0, Math.max(colon, 0)), declaration.slice(colon + 1)].map((part) => part.trim().toLowerCase())
    if (property) found.set(property, value ?? '')
  }
  return found
}

/** What style sheets say of classes by their names alone, as Excel does: `.xl65 {font-weight:700}`, `td.xl65, p.note {…}`. */
export function classRules(css: string): Map<string, Map<string, string>> {
  const rules = new Map<string, Map<string, string>>()
  for (const rule of css.replace(/<!--|-->/g, '').split('}')) {
    const brace = rule.indexOf('{')
    if (brace < 0) continue
    const said = declarations(rule.slice(brace + 1))
    for (const selector of rule.slice(0, brace).split(',')) {
      const name = /^\s*[a-z]*\.([\w-]+)\s*$/i.exec(selector)?.[1]
      if (name) rules.set(name, new Map([...(rules.get(name) ?? []), ...said]))
    }
  }
  return rules
}
