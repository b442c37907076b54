import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const env = {
  NODE_ENV: 'test' as const,
  MEKHA_COMPILE_WORKER: join(root, 'node_modules/.cache/mekha/compile-worker.js'),
}
const compiled = { globalSetup: ['tests/support/compile-worker.ts'] }

/** Room tests and the story run on both engines; `setup` gives each file a database of its own. */
const onEngine = (engine: 'sqlite' | 'pglite') => ({
  extends: true as const,
  test: {
    name: engine,
    include: ['tests/rooms/**/*.test.ts', 'tests/story.test.ts'],
    setupFiles: ['tests/support/database.ts'],
    env: { ...env, MEKHA_TEST_ENGINE: engine },
    ...compiled,
  },
})

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['tests/{house,pure,content,simulations,data}/**/*.test.{ts,tsx}'],
          env,
          ...compiled,
        },
      },
      onEngine('sqlite'),
      onEngine('pglite'),
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/{access,browser,commands}/**/*.test.ts'],
          setupFiles: ['tests/support/database.ts'],
          env: { ...env, MEKHA_TEST_ENGINE: 'sqlite' },
          ...compiled,
        },
      },
    ],
  },
})
