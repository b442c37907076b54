/** Nothing is loaded from elsewhere, and nothing here knows the machine it was written on. */
import { describe, expect, it } from 'vitest'
import { files, filesIn, textOf } from './sources.ts'

/** Addresses that are names, never fetched. */
const names = [
  /^http:\/\/www\.w3\.org\/(?:2000\/svg|1999\/xlink|1998\/Math\/MathML)$/,
  /^http:\/\/schemas\.openxmlformats\.org\b/,
  /^http:\/\/own$/,
  /^http:\/\/localhost\b/,
]

/** Addresses that a source names, but for the namespaces and for words that only begin like one. */
const addresses = (text: string) =>
  [...text.matchAll(/(?:https?:|wss?:|ftp:)?\/\/[a-z0-9[][^\s'"`)<>,;]*/gi)]
    .map(([address]) => address)
    .filter(address => /^[a-z]+:/i.test(address) || /^\/\/[a-z\d-]+(?:\.[a-z\d-]+)+/i.test(address))
    .filter(address => !names.some(name => name.test(address)))

/** A comment may name its source; what runs may not name a host. */
const running = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/ .*$/gm, '$1')

describe('pages, styles and scripts', () => {
  it('name no other host', () => {
    const shipped = [...filesIn(['app', 'server'], /\.(?:ts|tsx|js|css)$/), ...filesIn(['public'], /./)]
    expect(shipped.length).toBeGreaterThan(100)
    const foreign = shipped.flatMap(file =>
      addresses(running(textOf(file))).map(address => `${file}: ${address}`),
    )
    expect(foreign).toEqual([])
  })

  it.each([
    '<script src="https://cdn.example/x.js">',
    "@import url('//fonts.example/css2')",
    'background: url(http://a.example/x.png)',
    "await fetch('https://api.example/v1')",
    "new WebSocket('wss://live.example')",
    'const beacon = "//track.example.com/1.gif"',
  ])('would be seen: %s', text => {
    expect(addresses(running(text))).toHaveLength(1)
  })
})

const registry = 'https://registry.npmjs.org/'

interface Package {
  resolved?: string
  integrity?: string
  link?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
}

/** A part for another platform than the server's: it may be missing here, and then has no fingerprint. */
const isElsewhere = ({ optional, os = [], cpu = [], integrity }: Package) =>
  optional === true && integrity === undefined && !(os.includes('linux') && cpu.includes('x64'))

describe('packages', () => {
  it('come from the public registry only, each with its fingerprint', () => {
    const lock = JSON.parse(textOf('package-lock.json')) as {
      packages: Record<string, Package>
    }
    const installed = Object.entries(lock.packages).filter(([path]) => path !== '')
    expect(installed.length).toBeGreaterThan(100)
    const odd = installed.filter(
      ([, one]) =>
        one.link ||
        !(one.resolved ?? registry).startsWith(registry) ||
        !(one.integrity?.startsWith('sha512-') || isElsewhere(one)),
    )
    expect(odd.map(([path, { resolved }]) => `${path}: ${resolved}`)).toEqual([])
  })

  it('are named by version, never by a host or a folder', () => {
    const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Record<
      string,
      Record<string, string>
    >
    const odd = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, wanted]) => !/^\d+\.\d+\.\d+$/.test(wanted),
    )
    expect(odd).toEqual([])
  })
})

describe('files', () => {
  const folders = ['work', 'root', 'home', 'Users', 'mnt', 'workspace'].join('|')
  const machine = new RegExp(`(?<![\\w.~/-])(?:/(?:${folders})/[\\w.-]+|[A-Z]:\\\\(?:${folders})\\\\)`)
  const text = /\.(?:ts|tsx|js|mjs|json|css|md|mdx|ya?ml|sql|svg|html|sh|toml)$|(?:^|\/)[^.]+$/

  it('hold no path of the machine they were written on', () => {
    const told = files
      .filter(file => text.test(file) && file !== 'tests/house/hosts.test.ts')
      .flatMap(
        file =>
          textOf(file)
            .match(machine)
            ?.map(path => `${file}: ${path}`) ?? [],
      )
    expect(told).toEqual([])
  })

  it.each([
    ['see ', 'work', 'main', 'app'].join('/'),
    '"/root/.npm"',
    'file:///home/somebody/x',
    "cd '/Users/me/x'",
  ])('would be seen: %s', line => {
    expect(line.replace('file://', ' ')).toMatch(machine)
  })
})
