import { readdirSync } from 'node:fs'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Plugin } from 'vite'
import remixConfig from './remix.config.js'

/** Every `island.ts` of a simulation becomes a script of its own, named after the simulation, hashed. */
function islands(): Plugin {
  const folder = 'app/content/simulations'
  return {
    name: 'mekha-islands',
    apply: 'build',
    buildStart() {
      if (this.environment.name !== 'client') return
      for (const entry of readdirSync(folder, { withFileTypes: true }))
        if (entry.isDirectory())
          this.emitFile({
            type: 'chunk',
            id: `/${folder}/${entry.name}/island.ts`,
            name: `island-${entry.name}`,
          })
    },
  }
}

/** One server build with a shared module graph: the command (which serves) and the compile worker. */
function serverEntries(): Plugin {
  return {
    name: 'mekha-server-entries',
    config: (_, { isSsrBuild }) =>
      isSsrBuild
        ? {
            build: {
              rollupOptions: {
                input: { mekha: 'bin/mekha.ts', 'compile-worker': 'app/content/compile.worker.ts' },
                output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
              },
            },
          }
        : undefined,
  }
}

export default defineConfig({
  plugins: [remix(remixConfig), serverEntries(), islands()],
  build: { target: 'es2022', assetsInlineLimit: 0, manifest: true },
})
