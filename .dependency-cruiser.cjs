/**
 * The module graph, in one place. A module may import another only where this table says so,
 * and only through its index.ts. Every module may import the addresses of every other (urls.ts), which import nothing; and space what each
 * section says of itself (section.ts). Read on the compiled program (types are checked by test/graph.test.ts). Anyone may import shell, vocabularies, ui and platform.
 */
const graph = {
  vocabularies: [],
  shell: [],
  notifications: [],
  countries: [],
  schools: ['countries', 'notifications'],
  people: ['countries', 'schools', 'notifications'],
  partners: ['people', 'schools', 'countries', 'notifications'],
  projects: ['people', 'schools', 'partners', 'countries', 'notifications'],
  space: ['schools'],
  materials: ['space'],
  journal: ['space', 'materials', 'notifications'],
  wiki: ['space', 'materials'],
  members: ['space', 'partners', 'notifications'],
  pupils: ['space', 'countries'],
  reports: ['space', 'people', 'projects', 'partners', 'materials', 'countries', 'notifications'],
  support: ['people', 'schools', 'projects', 'countries', 'notifications'],
  demo: ['people', 'schools', 'projects', 'space', 'materials', 'wiki', 'countries'],
  home: ['people', 'schools', 'partners', 'projects', 'space', 'pupils', 'reports', 'support', 'demo', 'countries'],
}
const base = ['shell', 'vocabularies']

const section = '^dist/src/modules/[a-z]+/section\\.js$'
const own = (name) => `^dist/src/modules/${name}/`
const edges = Object.entries(graph).map(([name, may]) => ({
  name: `${name}-imports`,
  severity: 'error',
  comment: `${name} may import ${[...may, ...base].join(', ')}, through their index.ts`,
  from: { path: own(name), pathNot: ['(\\.test|factory)\\.js$', section] },
  to: {
    path: '^dist/src/modules/',
    pathNot: [
      own(name),
      '/urls\\.js$',
      ...(name === 'space' ? [section] : []),
      ...[...may, ...base.filter((each) => each !== name)].map((each) => `^dist/src/modules/${each}/index\\.js$`),
    ],
  },
}))

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^dist/src/platform/', pathNot: '\\.test\\.js$' },
      to: { path: '^dist/src/(modules|ui|cli|app|routes|jobs|main)' },
    },
    {
      name: 'ui-knows-no-module',
      severity: 'error',
      from: { path: '^dist/src/ui/', pathNot: '\\.test\\.js$' },
      to: { path: '^dist/src/(modules|cli|app|routes|jobs|main)' },
    },
    {
      name: 'known-modules',
      severity: 'error',
      comment: 'a module stands in the graph above',
      from: { path: `^dist/src/modules/(?!(${Object.keys(graph).join('|')})/)` },
      to: {},
    },
    {
      name: 'no-orphans-of-dependencies',
      severity: 'error',
      from: { path: '^dist/src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '\\.d\\.ts$' },
    },
    { name: 'urls-are-leaves', severity: 'error', from: { path: '/urls\\.js$' }, to: { path: '.' } },
    {
      name: 'sections-are-leaves',
      severity: 'error',
      comment: 'what a section of a TwinSpace says of itself is read by all of them',
      from: { path: section },
      to: { path: '.', pathNot: ['/urls\\.js$', '^dist/src/modules/space/policy\\.js$', 'node_modules/kysely/'] },
    },
    ...edges,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.test\\.js$|factory\\.js$|^dist/test/)' },
    enhancedResolveOptions: { extensions: ['.js', '.mjs', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
