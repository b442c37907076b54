// `npm test`: packages and a browser when needed, then build, types, lint and every test. Ends with `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, checkNode, fail, install } from './prepare.js'

const root = join(import.meta.dirname, '..')
const report = join(root, 'node_modules/.cache/mekha/tests.json')

const chromiums = [
  process.env.MEKHA_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** @param {string} command @param {string[]} args */
const works = (command, args) => spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0

/** @returns {Promise<string>} */
async function browser() {
  const there = chromiums.find(path => path && existsSync(path))
  if (there) return there
  console.error('No Chromium found; asking Playwright for one …')
  const { chromium } = await import('playwright-core')
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  if (
    works(process.execPath, [
      join(root, 'node_modules/playwright-core/cli.js'),
      'install',
      'chromium-headless-shell',
      'chromium',
    ])
  )
    return chromium.executablePath()
  if (process.getuid?.() === 0) {
    console.error("Playwright's could not be fetched; installing Debian's package …")
    works('apt-get', ['update', '-qq'])
    works('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
    if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium'
  }
  return fail(
    'The browser tests need Chromium. Install it (Debian and Ubuntu: apt-get install chromium) or name one in MEKHA_CHROMIUM.',
  )
}

checkNode()
await install()
process.env.MEKHA_CHROMIUM = await browser()
await build()

let passed = 0
let failed = 0

/** @param {string} name @param {string[]} args */
function step(name, args) {
  console.error(`\n${name} …`)
  if (works(process.execPath, args)) passed++
  else failed++
}

step('Types', [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit'])
step('Lint', [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'check', '.'])

mkdirSync(join(root, 'node_modules/.cache/mekha'), { recursive: true })
rmSync(report, { force: true })
console.error('\nTests …')
const ran = works(process.execPath, [
  join(root, 'node_modules/vitest/vitest.mjs'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
])
if (existsSync(report)) {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'))
  passed += numPassedTests
  failed += numFailedTests || (ran ? 0 : Math.max(1, numFailedTestSuites))
} else failed++

console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 && ran ? 0 : 1)
