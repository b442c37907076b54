/** Bundles the compile worker for tests, where no production build need exist. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '../..')
const entry = join(root, 'app/content/compile.worker.ts')

export default async function setup() {
  if (!existsSync(entry)) return
  await build({
    entryPoints: [entry],
    outfile: join(root, 'build/test/compile-worker.js'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    logLevel: 'error',
  })
}
