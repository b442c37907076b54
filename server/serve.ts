import { createServer, type Server } from 'node:http'
import type { ServerBuild } from '@remix-run/node'
import { closeCompiler } from '#content/compile.server.ts'
import { closeDatabase, openDatabase } from '#db/door.server.ts'
import { env } from '#env'
import { createApp } from './app.ts'

/** The server could not start; the message says what to do. */
export class CannotServe extends Error {}

function limit(server: Server) {
  server.headersTimeout = 10_000
  server.requestTimeout = 30_000
  server.keepAliveTimeout = 5_000
  server.maxHeadersCount = 100
}

function listen(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') return resolve(false)
      if (error.code === 'EADDRINUSE')
        return reject(
          new CannotServe(
            `Port ${port} is taken by another program. Choose another one: PORT=3001 npm start`,
          ),
        )
      if (error.code === 'EACCES')
        return reject(
          new CannotServe(
            `Port ${port} needs more rights than this program has. Choose another one: PORT=3001 npm start`,
          ),
        )
      reject(error)
    })
    server.listen(port, host, () => resolve(true))
  })
}

/** Says at once when the port is taken, before any long work. */
export async function checkPort(): Promise<void> {
  for (const host of env.hosts) {
    const server = createServer()
    if (await listen(server, host, env.port)) await new Promise(resolve => server.close(resolve))
  }
}

/** How long requests in flight may take to finish once the process is asked to stop, in ms. */
const farewell = 9_000

/**
 * Serves until it is asked to stop (SIGTERM, SIGINT): not ready at once, requests in flight finish,
 * at most ten seconds. Resolves once it listens.
 */
export async function serve(build: ServerBuild): Promise<{ stop(): Promise<void> }> {
  await openDatabase()
  let serving = true
  const app = createApp(build, { serving: () => serving })
  const servers: Server[] = []
  for (const host of env.hosts) {
    const server = createServer({ connectionsCheckingInterval: 2_000 }, app)
    limit(server)
    if (await listen(server, host, env.port)) servers.push(server)
  }
  if (servers.length === 0)
    throw new CannotServe(`None of the addresses in HOST can be used: ${env.hosts.join(', ')}`)

  const stop = async () => {
    if (!serving) return
    serving = false
    const late = setTimeout(() => {
      for (const server of servers) server.closeAllConnections()
    }, farewell)
    await Promise.all(
      servers.map(server => {
        const closed = new Promise(resolve => server.close(resolve))
        server.closeIdleConnections()
        return closed
      }),
    )
    clearTimeout(late)
    await closeCompiler()
    await closeDatabase()
  }
  return { stop }
}
