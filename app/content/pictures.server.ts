/** Photographs: whether they can be decoded, and how they are encoded to be served. */
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { CourseSource, Fault } from './course.ts'
import { fault } from './fault.ts'
import { inspectMedia, type Media, mediaKind, pictureToken, servedWidths } from './media.ts'

/** Reads pixels as they are seen (turned as the camera says); no more of them than the headers were held to. */
const open = (bytes: Uint8Array) =>
  sharp(bytes, { failOn: 'error', limitInputPixels: 24_000_000, pages: 1 }).rotate()

/** The raster pictures of a course whose bytes are of their type and whose headers are sound. */
const photographs = (source: CourseSource) =>
  source.files.filter(
    file => mediaKind(file.path) === 'picture' && inspectMedia(file.path, file.bytes).faults.length === 0,
  )

/** A fault for each picture whose header is sound but whose pixels cannot be read. */
export async function undecodable(source: CourseSource, media: ReadonlyMap<string, Media>): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const { path, bytes } of photographs(source)) {
    if (!media.has(path)) continue
    try {
      await open(bytes).resize(16).raw().toBuffer()
    } catch {
      faults.push(
        fault(
          { file: path, line: 1, column: 1 },
          'picture-broken',
          'ไฟล์ภาพเสียหรือไม่ครบ ให้บันทึกภาพใหม่',
          'The picture is damaged or cut off: save it again',
        ),
      )
    }
  }
  return faults
}

export interface Encoded {
  bytes: Uint8Array
  mediaType: 'image/avif' | 'image/webp'
}

/**
 * Every photograph of a compiled course as AVIF and WebP in the widths that pages ask for, by the token that
 * stands for it in the pages. Nothing of the original but its pixels is kept. Throws for what cannot be decoded.
 */
export async function encodePictures(source: CourseSource): Promise<Map<string, Encoded>> {
  const encoded = new Map<string, Encoded>()
  for (const { path, bytes } of photographs(source)) {
    const { sides } = inspectMedia(path, bytes)
    const hash = createHash('sha256').update(bytes).digest('hex')
    for (const width of servedWidths(sides.width)) {
      const scaled = open(bytes).resize({ width, withoutEnlargement: true })
      const avif = await scaled.clone().avif({ quality: 55, effort: 3 }).toBuffer()
      const webp = await scaled.clone().webp({ quality: 78 }).toBuffer()
      encoded.set(pictureToken(hash, width, 'avif'), { bytes: avif, mediaType: 'image/avif' })
      encoded.set(pictureToken(hash, width, 'webp'), { bytes: webp, mediaType: 'image/webp' })
    }
  }
  return encoded
}
