import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'remix.config.js'))) {
    const parent = dirname(folder)
    if (parent === folder) return process.cwd()
    folder = parent
  }
  return folder
}

const root = projectRoot()

/** The session cookie is kept by browsers only over TLS or on the machine itself. */
const isSecure = ({ protocol, hostname }: URL) =>
  protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
    PORT: z.coerce.number().int().min(1).max(65535).default(3000),
    /** Addresses to listen on, comma-separated. */
    HOST: z.string().min(1).default('127.0.0.1,::1'),
    /** The address people type; writes are accepted from this origin only. */
    ORIGIN: z
      .url({ protocol: /^https?$/, hostname: /./ })
      .refine(
        given => URL.canParse(given) && isSecure(new URL(given)),
        'must begin with https:// (http:// only for this machine itself)',
      )
      .optional(),
    /** `file:<path>` for SQLite, `pglite:<path or memory>` or `postgres://…`. */
    DATABASE_URL: z
      .string()
      .regex(/^(file:.|pglite:.|postgres(ql)?:\/\/.)/, 'must begin with file:, pglite: or postgres://')
      .optional(),
    /** Database, keys and backups of this installation. */
    MEKHA_DATA: z.string().default(join(root, 'data')),
    MEKHA_COMPILE_WORKER: z.string().default(join(root, 'build/server/compile-worker.js')),
    /** Number of proxies in front that may be believed about the caller's address. */
    TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  })
  .transform(given => ({
    root,
    mode: given.NODE_ENV,
    port: given.PORT,
    hosts: given.HOST.split(',').map(host => host.trim()),
    origin: new URL(given.ORIGIN ?? `http://localhost:${given.PORT}`).origin,
    databaseUrl: given.DATABASE_URL ?? `file:${join(given.MEKHA_DATA, 'mekha.sqlite')}`,
    dataFolder: given.MEKHA_DATA,
    compileWorker: given.MEKHA_COMPILE_WORKER,
    trustProxy: given.TRUST_PROXY,
  }))

/** The environment cannot be used; the message says which variable and why. */
export class EnvironmentRefused extends Error {}

const parsed = schema.safeParse(process.env)
if (!parsed.success) {
  const problems = parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`)
  throw new EnvironmentRefused(`These variables of the environment cannot be used. ${problems.join('; ')}`)
}

/** The environment, parsed once. Nothing else reads `process.env`. */
export const env = parsed.data
