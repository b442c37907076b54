// Writes the next frozen SQL migration of each engine from db/schema.ts: `npm run migrations -- name`.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'

const root = join(import.meta.dirname, '..')
const name = process.argv[2] ?? 'change'
const custom = process.argv.includes('--custom')
const work = join(root, 'build/migrations')
mkdirSync(work, { recursive: true })

for (const { dialect, url } of [
  { dialect: 'sqlite', url: 'file:unused' },
  { dialect: 'postgres', url: 'pglite:memory' },
]) {
  const schema = join(work, `schema-${dialect}.mjs`)
  buildSync({
    entryPoints: [join(root, 'db/schema.ts')],
    outfile: schema,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    alias: { '#env': join(root, 'env.server.ts') },
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(root, 'env.server.ts')).href) },
  })
  const config = join(work, `drizzle-${dialect}.json`)
  writeFileSync(
    config,
    JSON.stringify({
      dialect: dialect === 'sqlite' ? 'sqlite' : 'postgresql',
      schema: `./build/migrations/schema-${dialect}.mjs`,
      out: `./db/migrations/${dialect}`,
      casing: 'snake_case',
    }),
  )
  const run = spawnSync(
    join(root, 'node_modules/.bin/drizzle-kit'),
    [
      'generate',
      `--config=build/migrations/drizzle-${dialect}.json`,
      `--name=${name}`,
      ...(custom ? ['--custom'] : []),
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, DATABASE_URL: url } },
  )
  if (run.status !== 0) process.exit(run.status ?? 1)
}
