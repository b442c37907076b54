/** What Remix is told stands in remix.config.js, and nowhere else. */
import { expect, it, vi } from 'vitest'
import remixConfig from '../../remix.config.js'

const told = vi.hoisted((): unknown[] => [])

vi.mock('@remix-run/dev', async original => ({
  ...(await original<object>()),
  vitePlugin: (given: unknown) => {
    told.push(given)
    return { name: 'remix' }
  },
}))

it('vite.config.ts hands remix.config.js to Remix as it is', async () => {
  await import('../../vite.config.ts')
  expect(told).toHaveLength(1)
  expect(told[0]).toBe(remixConfig)
})

it('keeps the manifest that blocks the server off', () => {
  expect(remixConfig.future?.v3_lazyRouteDiscovery).toBe(false)
})
