// What browsers load: scripts and styles, small, named by their content, and compressed ahead of time.
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build } from 'esbuild'
import { browserslistToTargets, transform } from 'lightningcss'

// Chrome 109 is the last one for Windows 7 and 8, Firefox 115 likewise.
const oldest = { chrome: 109, firefox: 115, safari: 16 }

/** Bundles into dist/public/assets and writes dist/public/manifest.json: plain name → address. */
export async function bundle(root) {
  const assets = join(root, 'dist/public/assets')
  mkdirSync(assets, { recursive: true })
  const manifest = { ...(await scripts(root, assets)), ...(await styles(root, assets)) }
  const draft = join(root, `dist/public/manifest.${process.pid}.json`)
  writeFileSync(draft, JSON.stringify(manifest, null, 2))
  await Promise.all(
    readdirSync(assets)
      .filter((file) => /\.(js|css)$/.test(file))
      .map((file) => compress(join(assets, file))),
  )
  renameSync(draft, join(root, 'dist/public/manifest.json'))
}

async function scripts(root, assets) {
  const client = ['src/ui/client.ts', 'src/ui/client/client.ts', 'src/ui/client/index.ts'].filter((file) => existsSync(join(root, file))).slice(0, 1)
  const islands = globSync('src/modules/*/islands/*.island.{ts,tsx}', { cwd: root })
  const entries = Object.fromEntries([...client.map((file) => ['client', file]), ...islands.map((file) => [basename(file).replace(/\.tsx?$/, ''), file])])
  if (Object.keys(entries).length < client.length + islands.length) throw new Error('Two islands have the same file name')
  if (!Object.keys(entries).length) return {}
  const outputs = await run(root, assets, {
    entryPoints: entries,
    format: 'esm',
    splitting: true,
    minify: true,
    sourcemap: true,
    target: Object.entries(oldest).map(([browser, version]) => browser + version),
    conditions: ['opentwinning'],
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  removeOthers(assets, /\.js(\.map)?$/, outputs)
  const entryOf = (output) => Object.entries(entries).find(([, file]) => file.replaceAll('\\', '/') === output.entryPoint)?.[0]
  return Object.fromEntries(outputs.flatMap((output) => (entryOf(output) ? [[`${entryOf(output)}.js`, output.address]] : [])))
}

async function styles(root, assets) {
  const main = 'src/ui/styles.css'
  if (!existsSync(join(root, main))) return {}
  const entries = [main, ...globSync('src/modules/*/islands/*.island.css', { cwd: root })].map((file) => file.replaceAll('\\', '/'))
  const outputs = await run(root, assets, { entryPoints: entries, target: 'esnext' })
  const sheets = outputs.filter((output) => output.entryPoint).map(({ address, entryPoint }) => [basename(entryPoint), minified(assets, address, entryPoint)])
  const fonts = outputs.filter((output) => !output.entryPoint)
  removeOthers(assets, /\.(css|woff2|svg|png|webp)$/, [...sheets.map(([, address]) => ({ address })), ...fonts])
  return Object.fromEntries([...sheets, ...fonts.map((font) => [font.source, font.address])])
}

// Every colour of ours is one of sRGB's; saying each again in Lab for browsers that know it changes nothing that is seen.
const inPlainColours = { Rule: { supports: ({ value }) => (JSON.stringify(value.condition).includes('lab(') ? [] : undefined) } }

/** Writes the sheet for the browsers we serve, in place of the bundler's draft. Returns its address. */
function minified(assets, address, entryPoint) {
  const draft = join(assets, basename(address))
  const plain = transform({ filename: basename(entryPoint), code: readFileSync(draft), targets: targets() })
  const { code } = transform({ filename: basename(entryPoint), code: plain.code, minify: true, visitor: inPlainColours })
  rmSync(draft)
  const name = `${basename(entryPoint, '.css')}-${createHash('sha256').update(code).digest('hex').slice(0, 8).toUpperCase()}.css`
  writeFileSync(join(assets, name), code)
  return `/assets/${name}`
}

async function run(root, assets, options) {
  const { metafile } = await build({
    absWorkingDir: root,
    outdir: assets,
    bundle: true,
    metafile: true,
    logLevel: 'error',
    publicPath: '/assets',
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file', '.svg': 'file', '.png': 'file', '.webp': 'file' },
    ...options,
  })
  return Object.entries(metafile.outputs).map(([path, { entryPoint, inputs }]) => ({
    address: `/assets/${basename(path)}`,
    entryPoint,
    source: basename(Object.keys(inputs)[0] ?? ''),
  }))
}

function targets() {
  return browserslistToTargets(Object.entries(oldest).map(([browser, version]) => `${browser} ${version}`))
}

function removeOthers(assets, kind, outputs) {
  const kept = new Set(outputs.map((output) => basename(output.address)))
  for (const file of readdirSync(assets)) {
    const plain = file.replace(/\.(br|gz)$/, '')
    if (kind.test(plain) && !kept.has(plain)) rmSync(join(assets, file))
  }
}

// A name holds its content's hash, so what is compressed once stays right.
async function compress(file) {
  if (existsSync(`${file}.br`) && existsSync(`${file}.gz`)) return
  const content = readFileSync(file)
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    promisify(gzip)(content, { level: 9 }),
  ])
  writeFileSync(`${file}.br`, br)
  writeFileSync(`${file}.gz`, gz)
}
