/** Content-addressed bytes behind one verb each way, so that app hosts stay stateless. */
import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { read, type Tx } from './door.server.ts'
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

/** The bytes at an address, or undefined. */
export async function findBlob(hash: string) {
  const [blob] = await read().select().from(blobs).where(eq(blobs.hash, hash))
  return blob
}
