/** Keys live in files beside the database, never in it; they are part of the backup plan. */
import {
  createHash,
  createHmac,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '#env'

function keyFile(name: string, make: () => string): string {
  const folder = join(env.dataFolder, 'keys')
  const path = join(folder, name)
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    try {
      writeFileSync(path, make(), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if (!existsSync(path)) throw error
    }
  }
  return readFileSync(path, 'utf8').trim()
}

let headKey: { id: string; key: Buffer } | undefined

function currentHeadKey() {
  if (!headKey) {
    const key = Buffer.from(
      keyFile('heads.key', () => randomBytes(32).toString('base64')),
      'base64',
    )
    headKey = { id: createHash('sha256').update(key).digest('hex').slice(0, 12), key }
  }
  return headKey
}

/** HMAC-SHA256 of a citizen id under this installation's key: tells that two accounts are one person, and no more. */
export function hashCitizenId(citizenId: string): { keyId: string; hash: string } {
  const { id, key } = currentHeadKey()
  return { keyId: id, hash: createHmac('sha256', key).update(citizenId).digest('base64url') }
}

/** The Ed25519 key that signs ledger heads. */
export function ledgerSigningKey(): KeyObject {
  const pem = keyFile('ledger.pem', () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  )
  return createPrivateKey(pem)
}
