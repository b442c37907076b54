import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '#env'

interface Built {
  file: string
}

let manifest: Record<string, Built> | undefined

function builtFiles(): Record<string, Built> {
  try {
    manifest ??= JSON.parse(
      readFileSync(join(env.root, 'build/.vite/client-manifest.json'), 'utf8'),
    ) as Record<string, Built>
  } catch {
    manifest = {}
  }
  return manifest
}

/** Where a simulation's script is served from: its hashed file after a build, its source in development. */
export function islandAddress(simulation: string): string {
  const source = `app/content/simulations/${simulation}/island.ts`
  return `/${builtFiles()[source]?.file ?? source}`
}
