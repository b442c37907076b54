/** The signed end of every chain, to be kept outside the database by somebody who will compare it later. */
import { createPublicKey, sign, verify } from 'node:crypto'
import canonicalize from 'canonicalize'
import { asc } from 'drizzle-orm'
import { type Reader, read } from '#db/door.server.ts'
import { chains } from '#db/schema.ts'
import { ledgerSigningKey } from '#people/keys.server.ts'
import type { SignedHead } from './ledger.ts'

const canonical = (head: Pick<SignedHead, 'at' | 'chains'>) =>
  Buffer.from(String(canonicalize({ at: head.at, chains: head.chains })))

/** The end of every chain, signed (Ed25519 over canonical JSON, RFC 8785). */
export async function signedHead(now: number, from: Reader = read()): Promise<SignedHead> {
  const rows = await from.select().from(chains).orderBy(asc(chains.targetId))
  const statement = { at: now, chains: rows }
  const signature = sign(null, canonical(statement), ledgerSigningKey()).toString('base64url')
  return { ...statement, signature }
}

/** Whether a head was signed with this installation's key and not changed since. */
export function isOurHead(head: SignedHead): boolean {
  return verify(
    null,
    canonical(head),
    createPublicKey(ledgerSigningKey()),
    Buffer.from(head.signature, 'base64url'),
  )
}

/** The public half of the signing key (SPKI, PEM), for whoever verifies a head elsewhere. */
export function ledgerPublicKey(): string {
  return createPublicKey(ledgerSigningKey()).export({ type: 'spki', format: 'pem' }).toString()
}
