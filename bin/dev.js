// `npm run dev`: what `npm start` made, served from the sources: every request sees the routes as they are.
// A change below app/routes (db, rooms) may need a restart.
import express from 'express'
import { createServer } from 'vite'
import { prepare } from './prepare.js'

await prepare()
process.env.NODE_ENV = 'development'
const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' })
const { env } = await vite.ssrLoadModule('/env.server.ts')
const { openDatabase } = await vite.ssrLoadModule('/db/door.server.ts')
const { createApp } = await vite.ssrLoadModule('/server/app.ts')
await openDatabase()
const pages = createApp(() => vite.ssrLoadModule('virtual:remix/server-build'), { serving: () => true })
express()
  .use(vite.middlewares)
  .use(pages)
  .listen(env.port, 'localhost', () => console.log(`Development: ${env.origin}`))
