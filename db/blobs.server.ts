/** Content-addressed bytes so that app hosts stay stateless. */
import { createHash } from 'node:crypto'
import type { Tx } from './door.server.ts'
import { blobs } from './schema.ts'

/** Keeps the bytes once and returns their address: SHA-256, hex. */
export async function keepBlob(tx: Tx, bytes: Uint8Array, mediaType: string): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex')
  await tx
    .insert(blobs)
    .values({ hash, mediaType, bytes: Buffer.from(bytes) })
    .onConflictDoNothing()
  return hash
}
