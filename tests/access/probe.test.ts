import { request } from 'node:http'
import { it } from 'vitest'
import { openSite } from '../support/site.ts'
import { ownPath } from '#people/gate.server.ts'
import { plant } from '../../bin/plant.server.ts'
import { createHash } from 'node:crypto'
import { closeSync } from 'node:fs'

const raw = (origin: string, path: string, method = 'GET', headers: Record<string,string> = {}, body?: string) => new Promise<string>((resolve) => {
  const u = new URL(origin)
  const r = request({ host: u.hostname, port: u.port, path, method, headers }, a => {
    let t = ''
    a.on('data', d => { t += d }); a.on('end', () => resolve(`${a.statusCode} ${a.headers.location ?? ''} csp=${!!a.headers['content-security-policy']} cc=${a.headers['cache-control']} ${a.headers['content-type']} ${t.slice(0, 80).replaceAll('\n',' ')}`))
  })
  r.on('error', e => resolve(String(e)))
  r.end(body)
})
it('probes', async () => {
  await plant(Date.now())
  const site = await openSite()
  const o = { origin: site.origin }
  const out: unknown[] = []
  const p = async (name: string, path: string, method = 'GET', headers: Record<string,string> = {}, body?: string) => out.push([name, await raw(site.origin, path, method, { accept: 'text/html', ...headers }, body)])
  for (const x of ['//evil', '/\\evil', '/.//evil.com', '//own//evil.com', '/x/..//evil.com', '/%5Cevil', '/\t/evil', 'javascript:alert(1)', '/\n/evil', '/%2e//evil', '/learn', '//[']) { let v; try { v = ownPath(x) } catch (e) { v = 'THROWS ' + e } out.push(['own', x, v]) }
  await p('cookie', '/courses', 'GET', { cookie: 'x=%E0%A4%A' })
  await p('mal url', '/courses/%E0%A4%A')
  await p('abs', 'http://evil.example/learn')
  await p('dslash', '//evil.example/learn')
  await p('dslash[', '//[')
  await p('nul', '/courses/a%00b')
  await p('nul static', '/%00')
  await p('trace', '/courses', 'TRACE', o)
  await p('propfind', '/courses', 'PROPFIND', o)
  await p('options', '/courses', 'OPTIONS', o)
  await p('post', '/courses', 'POST', o)
  await p('put', '/language', 'PUT', { ...o, 'content-type': 'application/x-www-form-urlencoded' }, 'to=en')
  await p('json', '/language', 'POST', { ...o, 'content-type': 'application/json' }, '{}')
  await p('notype', '/language', 'POST', { ...o }, '{}')
  await p('multipart', '/sign-in', 'POST', { ...o, 'content-type': 'multipart/form-data; boundary=x' }, 'zzz')
  await p('_data', '/courses?_data=routes/courses', 'GET')
  await p('_data', '/admin?_data=routes/admin', 'GET')
  await p('_data', '/admin?_data=routes/nothing', 'GET')
  await p('_data', '/courses?_data=root', 'GET')
  await p('head', '/learn', 'HEAD')
  await p('get', '/learn?x=1', 'GET')
  await p('getjson', '/learn', 'GET', { accept: 'application/json' })
  await p('postjson', '/courses/x/enrol', 'POST', { ...o, accept: 'application/json' })
  await p('manifest', '/__manifest?p=/learn')
  await p('data', '/learn.data')
  await p('data', '/_root.data')
  await p('data', '/%5froot%2edata')
  await p('data', '/learn%2Edata')
  await p('long', '/courses/' + 'a'.repeat(8000))
  await p('gzip', '/language', 'POST', { ...o, 'content-encoding': 'bogus' }, 'x')
  await p('enc slash', '/sign-in?to=/.//evil.com')
  await p('asset', '/assets/..%2f..%2fpackage.json')
  await p('manage', '/manage//')
  await p('static', '/.well-known/x')
  await p('trail', '/learn/')
  await p('case', '/LEARN')
  for (const l of out) console.info(JSON.stringify(l))
  await site.close()
})
