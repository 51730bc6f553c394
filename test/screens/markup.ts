import { HtmlValidate } from 'html-validate'

const rules = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Boxes, choices and buttons of one question share a name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button'] }],
    // A table that is laid out as cards says what it is: not every browser remembers.
    'no-redundant-role': 'off',
    // How markup is written, not what it says.
    'doctype-style': 'off',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
  },
})

/** What is wrong with a document: its markup, its language and direction. One line each. */
export function problemsOf(html: string, language: string): string[] {
  const { results } = rules.validateStringSync(html)
  const found = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector, line }) => `html ${ruleId}: ${selector ?? `line ${line}`} · ${message}`),
  )
  const [said = 'none'] = /(?<=<html )[^>]*/.exec(html) ?? []
  const due = `lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`
  return said.startsWith(due) ? found : [...found, `language: ${said} instead of ${due}`]
}
