import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { build } from 'esbuild'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Language } from '#content/course.ts'
import { simulations } from '#content/simulations/index.ts'

const root = join(import.meta.dirname, '../..')
const fonts = join(root, 'node_modules/@fontsource/sarabun/files')

/** The HTML that a lesson gets for one simulation with these attributes. */
export function html(name: string, language: Language, attributes: Record<string, string> = {}): string {
  const simulation = simulations[name]
  if (!simulation) throw new Error(`No simulation ${name}`)
  const settings = simulation.settings.parse(attributes)
  return renderToStaticMarkup(createElement(simulation.View, { settings, language }))
}

/** The island of a simulation as the browser gets it: one module script. */
export async function island(name: string): Promise<Uint8Array> {
  const built = await build({
    entryPoints: [join(root, `app/content/simulations/${name}/island.ts`)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  })
  return built.outputFiles[0]?.contents ?? new Uint8Array()
}

const face = (weight: number, script: string, range: string) =>
  `@font-face{font-family:Sarabun;font-weight:${weight};src:url(/fonts/sarabun-${script}-${weight}-normal.woff2) format("woff2");unicode-range:${range}}`

async function style(): Promise<string> {
  const [tokens, own] = await Promise.all([
    readFile(join(root, 'app/ui/tokens.css'), 'utf8'),
    readFile(join(root, 'app/content/simulations/simulations.css'), 'utf8'),
  ])
  const faces = [400, 700].flatMap(weight => [
    face(weight, 'thai', 'U+0E01-0E5B,U+200C-200D,U+25CC'),
    face(weight, 'latin', 'U+0000-00FF,U+2000-206F'),
  ])
  const page = `*{box-sizing:border-box}body{margin:0;color:var(--ink);background:var(--paper);font:var(--t2)/1.7 var(--font)}main{max-width:var(--measure);margin:auto;padding:var(--s4)}`
  return [...faces, tokens, page, own].join('\n')
}

/**
 * A server on loopback with one page for each simulation at `/<name>/<language>?<attributes>`, or with two of
 * it at `/<name>/<language>/twice`, under the content security policy of the real pages.
 */
export async function serve(): Promise<{ origin: string; close: () => Promise<void> }> {
  const css = await style()
  const scripts = new Map(
    await Promise.all(Object.keys(simulations).map(async name => [name, await island(name)] as const)),
  )
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const [, name = '', language, twice] = pathname.split('/')
    if (name === 'favicon.ico') return response.writeHead(204).end()
    const send = (type: string, body: string | Uint8Array) => {
      response.setHeader(
        'Content-Security-Policy',
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'",
      )
      response.setHeader('Content-Type', type)
      response.end(body)
    }
    if (name === 'style.css') return send('text/css', css)
    if (name === 'fonts') return send('font/woff2', await readFile(join(fonts, language ?? '')))
    const script = scripts.get(name)
    if (!script) {
      response.statusCode = 404
      return send('text/plain', '')
    }
    if (language === 'island.js') return send('text/javascript', script)
    const spoken = language === 'en' ? 'en' : 'th'
    const inside = html(name, spoken, Object.fromEntries(searchParams))
    send(
      'text/html; charset=utf-8',
      `<!doctype html><html lang="${spoken}"><meta name="viewport" content="width=device-width"><title>${name}</title><link rel="stylesheet" href="/style.css"><script type="module" src="/${name}/island.js"></script><main><h1>${name}</h1><h2>1</h2>${inside}${twice ? inside : ''}</main></html>`,
    )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no address')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}
