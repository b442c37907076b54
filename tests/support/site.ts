/** The whole site in this process: real routes, real server, real HTTP on a free port of this machine. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ServerBuild } from '@remix-run/node'
import type { RouteConfigEntry } from '@remix-run/route-config'
import { createApp } from '#server/app.ts'
import * as entry from '../../app/entry.server.tsx'
import routes from '../../app/routes.ts'

type RouteModule = ServerBuild['routes'][string]['module']

const modules = import.meta.glob<RouteModule>(['../../app/routes/**/*.{ts,tsx}', '../../app/root.tsx'])

export interface SiteRoute {
  id: string
  path: string
  module: RouteModule
}

const moduleOf = async (file: string) => {
  const load = modules[`../../app/${file}`]
  if (!load) throw new Error(`No route module ${file}`)
  return load()
}

/** Every route of the table of addresses, with its module. */
export async function siteRoutes(): Promise<SiteRoute[]> {
  const [frame] = (await routes) as RouteConfigEntry[]
  return Promise.all(
    (frame?.children ?? []).map(async ({ file, path }) => ({
      id: file.replace(/\.tsx?$/, ''),
      path: `/${path ?? ''}`,
      module: await moduleOf(file),
    })),
  )
}

async function serverBuild(): Promise<ServerBuild> {
  const build: ServerBuild = {
    mode: 'test',
    entry: { module: entry },
    routes: {
      root: { id: 'root', path: '', module: await moduleOf('root.tsx') },
      frame: { id: 'frame', parentId: 'root', module: await moduleOf('routes/frame.tsx') },
    },
    assets: { entry: { module: '/entry.js', imports: [] }, routes: {}, url: '/manifest.js', version: 'test' },
    assetsBuildDirectory: 'build/client',
    publicPath: '/',
    isSpaMode: false,
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_singleFetch: true,
      v3_lazyRouteDiscovery: false,
    },
  }
  for (const { id, path, module } of await siteRoutes()) {
    const place = path === '/' ? { index: true } : { path: path.slice(1) }
    build.routes[id] = { id, parentId: 'frame', ...place, module }
  }
  for (const { id, parentId, path, index, module } of Object.values(build.routes)) {
    build.assets.routes[id] = {
      id,
      parentId,
      path,
      index,
      module: `/${id}.js`,
      imports: [],
      hasAction: 'action' in module,
      hasLoader: 'loader' in module,
      hasClientAction: false,
      hasClientLoader: false,
      hasErrorBoundary: 'ErrorBoundary' in module,
    }
  }
  return build
}

export interface Site {
  origin: string
  /** A request as a browser would send it; redirects are not followed. */
  fetch(path: string, init?: RequestInit & { cookie?: string }): Promise<Response>
  /** Posts a form from this site's own pages. */
  post(path: string, form: Record<string, string | string[]>, cookie?: string): Promise<Response>
  /** Signs in and returns the cookie. */
  signIn(email: string, password: string): Promise<string>
  close(): Promise<void>
}

/** Serves the site until it is closed. */
export async function openSite(): Promise<Site> {
  const build = await serverBuild()
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  server.on('request', createApp(build, { serving: () => true, origin }))

  const site: Site = {
    origin,
    fetch(path, { cookie, headers, ...init } = {}) {
      const sent = new Headers(headers)
      if (!sent.has('accept')) sent.set('accept', 'text/html')
      if (cookie) sent.set('cookie', cookie)
      return fetch(new URL(path, origin), { redirect: 'manual', ...init, headers: sent })
    },
    post(path, form, cookie) {
      const body = new URLSearchParams()
      for (const [name, values] of Object.entries(form))
        for (const value of [values].flat()) body.append(name, value)
      return site.fetch(path, { method: 'POST', body, cookie, headers: { origin } })
    },
    async signIn(email, password) {
      const answer = await site.post('/sign-in', { email, password })
      const [cookie] = answer.headers.getSetCookie()
      if (answer.status !== 303 || !cookie) throw new Error(`Sign-in of ${email} answered ${answer.status}`)
      return cookie.split(';')[0] ?? ''
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return site
}
