import type { LoaderFunctionArgs } from '@remix-run/node'
import { findMedia, readMedia } from '#catalogue/media.server.ts'
import { byteRange } from '#catalogue/range.ts'
import { absent, requirePerson } from '#people/gate.server.ts'

const extensions = { 'text/csv': 'csv', 'text/plain': 'txt', 'application/pdf': 'pdf' } as const

/** The name under which a download is kept: its own, where the address gives one that fits its type. */
function fileName(address: string, mediaType: keyof typeof extensions): string {
  const extension = extensions[mediaType]
  const name = new URL(address).searchParams.get('name') ?? ''
  return /^[a-z0-9-]{1,60}\.[a-z]{3}$/.test(name) && name.endsWith(`.${extension}`)
    ? name
    : `file.${extension}`
}

/** What is addressed by its content never changes; it stands alone and runs nothing. */
const headersOf = (hash: string, mediaType: string) => ({
  'content-type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'cache-control': 'private, max-age=31536000, immutable',
  etag: `"${hash}"`,
})

export async function loader(asked: LoaderFunctionArgs) {
  await requirePerson(asked)
  const media = await findMedia(asked.params.hash ?? '')
  if (!media) throw absent()
  const headers: Record<string, string> = headersOf(media.hash, media.mediaType)
  if (media.how !== 'streamed') {
    if (media.mediaType in extensions)
      headers['content-disposition'] =
        `attachment; filename="${fileName(asked.request.url, media.mediaType as keyof typeof extensions)}"`
    return new Response(await readMedia(media), { headers })
  }
  headers['accept-ranges'] = 'bytes'
  const range = byteRange(asked.request.headers.get('range'), media.size)
  if (range === null)
    return new Response(null, {
      status: 416,
      headers: { ...headers, 'content-range': `bytes */${media.size}` },
    })
  if (range === undefined) return new Response(await readMedia(media), { headers })
  headers['content-range'] = `bytes ${range.from}-${range.to}/${media.size}`
  return new Response(await readMedia(media, range.from, range.to), { status: 206, headers })
}
