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
  const entry = 'src/ui/styles.css'
  if (!existsSync(join(root, entry))) return {}
  const outputs = await run(root, assets, { entryPoints: { styles: entry }, target: 'esnext' })
  const sheet = outputs.find((output) => output.entryPoint)
  const draft = join(assets, basename(sheet.address))
  const { code } = transform({ filename: 'styles.css', code: readFileSync(draft), minify: true, targets: targets() })
  rmSync(draft)
  const name = `styles-${createHash('sha256').update(code).digest('hex').slice(0, 8).toUpperCase()}.css`
  writeFileSync(join(assets, name), code)
  const fonts = outputs.filter((output) => output !== sheet)
  removeOthers(assets, /\.(css|woff2|svg|png|webp)$/, [{ address: name }, ...fonts])
  return { 'styles.css': `/assets/${name}`, ...Object.fromEntries(fonts.map((font) => [font.source, font.address])) }
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
