import { join, relative } from 'node:path'
import { type CallExpression, isCallExpression, isPropertyAccessExpression, type Node, type SourceFile } from 'typescript/unstable/ast'
import { API, type Checker, type Type, TypeFlags } from 'typescript/unstable/sync'
import { root } from '../../src/platform/http/assets.ts'

/** A raw statement of the source. `columns`: of each that its type declares, what values it may hold, such as `string` and `null`. */
export type Declared = { place: string; columns: Map<string, Set<string>> }
/** `trespasses`: places that send statements past the check. */
export type Source = { declared: Declared[]; trespasses: string[] }

/** What would hide a statement from the check: functions by their names, with the package they are of, and where they are no trespass all the same. */
const ways: Record<string, { of: string; but?: RegExp }> = {
  query: { of: '@types/pg', but: /^src\/platform\/(db|live)\// },
  raw: { of: 'kysely' },
  compile: { of: 'kysely' },
  executeQuery: { of: 'kysely' },
}

/** The raw statements of the program's source, without those of the demonstration world. */
export function readSource(): Source {
  const api = new API({ cwd: root })
  try {
    const [project] = api.updateSnapshot({ openProjects: [join(root, 'tsconfig.server.json')] }).getProjects()
    if (!project) throw new Error('tsconfig.server.json is not read')
    const { program, checker } = project
    const source: Source = { declared: [], trespasses: [] }
    for (const name of program.getSourceFileNames().filter(isChecked)) {
      const file = program.getSourceFile(name)
      if (file) for (const call of callsIn(file)) note(source, call, checker)
    }
    return source
  } finally {
    api.close()
  }
}

const isChecked = (name: string): boolean => /^src\/(?!modules\/demo\/)/.test(relative(root, name))

type Call = { node: CallExpression; of: Node; name: string; place: string }

function callsIn(file: SourceFile): Call[] {
  const calls: Call[] = []
  const visit = (node: Node): void => {
    if (isCallExpression(node) && isPropertyAccessExpression(node.expression)) {
      const { name, expression } = node.expression
      const { line, character } = file.getLineAndCharacterOfPosition(name.getStart(file))
      calls.push({ node, of: expression, name: name.text, place: `${relative(root, file.fileName)}:${line + 1}:${character + 1}` })
    }
    node.forEachChild(visit)
  }
  visit(file)
  return calls
}

function note({ declared, trespasses }: Source, { node, of, name, place }: Call, checker: Checker): void {
  const way = ways[name]
  if (way && !way.but?.test(place) && checker.getResolvedSignature(node)?.declaration?.path.includes(`/node_modules/${way.of}/`)) trespasses.push(place)
  const type = name === 'execute' ? checker.getTypeAtLocation(of) : undefined
  if (!type?.isTypeReference() || type.getSymbol()?.name !== 'RawBuilder') return
  const [row] = checker.getTypeArguments(type)
  const properties = row ? checker.getPropertiesOfType(row) : []
  declared.push({ place, columns: new Map(properties.map((property) => [property.name, valuesOf(checker, checker.getTypeOfSymbol(property))])) })
}

const plain: [TypeFlags, string][] = [
  [TypeFlags.StringLike, 'string'],
  [TypeFlags.NumberLike, 'number'],
  [TypeFlags.BooleanLike, 'boolean'],
  [TypeFlags.Null, 'null'],
]

function valuesOf(checker: Checker, type: Type | undefined): Set<string> {
  if (!type) return new Set(['nothing'])
  if (type.isUnionType()) return new Set(type.getTypes().flatMap((each) => [...valuesOf(checker, each)]))
  const known = plain.find(([flag]) => type.flags & flag)?.[1]
  if (known) return new Set([known])
  if (!checker.isArrayType(type) || !type.isTypeReference()) return new Set([type.getSymbol()?.name ?? checker.typeToString(type)])
  const elements = valuesOf(checker, checker.getTypeArguments(type)[0])
  elements.delete('null')
  return new Set([`${[...elements].join(' or ')}[]`])
}
