// What must be there before the built program can run: a new enough Node, packages, a fresh build.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')

/** Ends the program with one sentence.
 * @param {string} sentence
 * @returns {never} */
export function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Ends the program where Node is too old. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    fail(
      `Mekha needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer one from your system's packages and run the command again.`,
    )
}

function checkWritable() {
  const probe = join(root, '.writable')
  try {
    writeFileSync(probe, '')
    rmSync(probe)
  } catch {
    fail(
      `The folder ${root} cannot be written to. Copy the project to a folder of your own, or give yourself the right to write there.`,
    )
  }
}

/** @param {string} folder @param {number} newest @returns {number} */
function newestIn(folder, newest = 0) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    newest = entry.isDirectory() ? newestIn(path, newest) : Math.max(newest, statSync(path).mtimeMs)
  }
  return newest
}

function installed() {
  const lock = join(root, 'package-lock.json')
  const marker = join(root, 'node_modules/.package-lock.json')
  return existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs - 1000
}

function compilerMissing() {
  return ['g++', 'clang++', 'c++'].every(
    name => spawnSync(name, ['--version'], { stdio: 'ignore' }).status !== 0,
  )
}

function sqliteLoads() {
  const probe = "new (require('better-sqlite3'))(':memory:').close()"
  return spawnSync(process.execPath, ['-e', probe], { cwd: root, stdio: 'ignore' }).status === 0
}

/** Runs a command, telling every ten seconds that it still works; answers its errors when it fails.
 * @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | undefined>} */
function watched(command, args, env = process.env) {
  const began = Date.now()
  const running = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] })
  const beat = setInterval(() => console.error(`  … ${Math.round((Date.now() - began) / 1000)} s`), 10_000)
  let errors = ''
  running.stderr.on('data', part => {
    errors += part
  })
  return new Promise(resolve => {
    running.on('error', error => resolve(String(error)))
    running.on('close', code => resolve(code === 0 ? undefined : errors || `exit ${code}`))
  }).finally(() => clearInterval(beat))
}

/** Installs the packages when they are not there. */
export async function install() {
  if (installed() && sqliteLoads()) return
  console.error('Installing packages (the database driver may be compiled: two to four minutes, once) …')
  const problem = await watched('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (problem === undefined && sqliteLoads()) return
  if (compilerMissing())
    fail(
      'The database driver could not be compiled: no C++ compiler was found. Install one (Debian and Ubuntu: apt-get install build-essential python3) and run the command again.',
    )
  fail(
    `${problem ?? ''}\nThe packages could not be installed. The lines above say why; mend it and run the command again.`,
  )
}

const sources = ['app', 'bin', 'db', 'server', 'public']
const single = ['env.server.ts', 'package-lock.json', 'remix.config.js', 'vite.config.ts']

/** Builds when a source is newer than the build. */
export async function build() {
  const built = join(root, 'build/server/mekha.js')
  const newest = Math.max(
    ...sources.map(folder => newestIn(join(root, folder))),
    ...single.map(file => statSync(join(root, file)).mtimeMs),
  )
  if (existsSync(built) && statSync(built).mtimeMs > newest) return
  console.error('Building …')
  const vite = join(root, 'node_modules/@remix-run/dev/dist/cli.js')
  const problem = await watched(process.execPath, [vite, 'vite:build', '--logLevel', 'warn'], {
    ...process.env,
    NODE_ENV: 'production',
  })
  if (problem !== undefined) fail(`The build failed.\n${problem}`)
  utimesSync(built, new Date(), new Date())
}

/** Everything that must be there before the built program runs. */
export async function prepare() {
  checkNode()
  checkWritable()
  await install()
  await build()
}
