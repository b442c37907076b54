import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const target = join(root, 'node_modules/.cache/mekha/compile-worker.js')

/** Builds the lesson compiler's worker for tests, where there is no production build. */
export default async function setup(): Promise<void> {
  const built = await build({
    entryPoints: [join(root, 'app/content/compile.worker.ts')],
    absWorkingDir: root,
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    jsxDev: false,
    logLevel: 'error',
  })
  const part = `${target}.${process.pid}.${Date.now()}`
  await mkdir(dirname(target), { recursive: true })
  await writeFile(part, built.outputFiles[0]?.contents ?? '')
  await rename(part, target)
}
