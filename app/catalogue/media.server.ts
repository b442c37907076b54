/** Pictures, films, captions and downloads as they are served: nothing else that is kept has an address. */
import { and, eq, inArray, sql } from 'drizzle-orm'
import { read } from '#db/door.server.ts'
import { blobs } from '#db/schema.ts'

/** Served types, and how: a picture or a film shows in its page, a download is kept by whoever asks for it. */
const served = {
  'image/avif': 'shown',
  'image/webp': 'shown',
  'video/mp4': 'streamed',
  'video/webm': 'streamed',
  'text/vtt': 'shown',
  'text/csv': 'handed out',
  'text/plain': 'handed out',
  'application/pdf': 'handed out',
} as const

export interface ServedMedia {
  hash: string
  mediaType: keyof typeof served
  how: (typeof served)[keyof typeof served]
  /** Bytes in all. */
  size: number
}

/** What is served under a hash, or undefined: sources of lessons, drawings and originals of pictures are not. */
export async function findMedia(hash: string): Promise<ServedMedia | undefined> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return undefined
  const types = Object.keys(served) as (keyof typeof served)[]
  const [row] = await read()
    .select({ mediaType: blobs.mediaType, size: sql<number>`length(${blobs.bytes})` })
    .from(blobs)
    .where(and(eq(blobs.hash, hash), inArray(blobs.mediaType, types)))
  const mediaType = types.find(type => type === row?.mediaType)
  return row && mediaType ? { hash, mediaType, how: served[mediaType], size: Number(row.size) } : undefined
}

/** Bytes of what is served, from the first to the last named, both included. */
export async function readMedia(
  { hash, size }: ServedMedia,
  from = 0,
  to = size - 1,
): Promise<Uint8Array<ArrayBuffer>> {
  const [row] = await read()
    .select({ bytes: sql<Uint8Array>`substr(${blobs.bytes}, ${from + 1}, ${to - from + 1})` })
    .from(blobs)
    .where(eq(blobs.hash, hash))
  return new Uint8Array(row?.bytes ?? [])
}
