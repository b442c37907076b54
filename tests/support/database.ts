/** Every test file has a database and keys of its own; the environment is set before anything reads it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'mekha-test-'))
process.env.MEKHA_DATA = folder
process.env.DATABASE_URL =
  process.env.MEKHA_TEST_ENGINE === 'pglite' ? 'pglite:memory' : `file:${join(folder, 'test.sqlite')}`

beforeAll(async () => {
  const { openDatabase } = await import('#db/door.server.ts')
  await openDatabase()
})

afterAll(async () => {
  const { closeDatabase } = await import('#db/door.server.ts')
  await closeDatabase()
  rmSync(folder, { recursive: true, force: true })
})
