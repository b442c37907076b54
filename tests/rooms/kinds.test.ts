/** A course with every part of a lesson, published: its files are kept as they are served, and nothing else is. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { currentEdition, editionSource } from '#catalogue/edition.server.ts'
import { importCourse, importCourses } from '#catalogue/import.server.ts'
import { findLesson } from '#catalogue/lesson.server.ts'
import { findMedia, readMedia } from '#catalogue/media.server.ts'
import { closeCompiler } from '#content/compile.server.ts'
import { editionHash, readCourseFolder } from '#content/read.server.ts'
import { platform, read } from '#db/door.server.ts'
import { blobs } from '#db/schema.ts'
import { begin, day } from './world.ts'

const folder = join(import.meta.dirname, '../kinds/every-kind')
const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

beforeAll(async () => {
  expect(await importCourses(folder, platform, begin)).toEqual([{ course: 'every-kind', outcome: 'new' }])
})
afterAll(closeCompiler)

async function htmlOf(language: 'th' | 'en' = 'th') {
  const edition = await currentEdition('every-kind')
  const lesson = await findLesson(edition?.id ?? '', 'every', language)
  return (lesson?.parts ?? []).map(part => (part.kind === 'html' ? part.html : '')).join('')
}

describe('a photograph', () => {
  it('is served as AVIF and WebP, 480 and 960 wide, its sides known, its metadata gone', async () => {
    const html = await htmlOf()
    expect(html).not.toContain('picture-')
    expect(html).toMatch(/<img [^>]*width="960" height="480" alt="ท้องฟ้าสีเข้มไล่ไปสีอ่อน"/)
    const addresses = [...html.matchAll(/\/media\/([0-9a-f]{64}) (\d+)w/g)].map(([, hash = '', width]) => ({
      hash,
      width: Number(width),
    }))
    expect(addresses.map(each => each.width)).toEqual([480, 960, 480, 960])
    for (const [place, { hash, width }] of addresses.entries()) {
      const media = await findMedia(hash)
      if (!media) throw new Error(`Nothing under ${hash}`)
      const bytes = await readMedia(media)
      expect(media).toMatchObject({
        mediaType: place < 2 ? 'image/avif' : 'image/webp',
        how: 'shown',
        size: bytes.length,
      })
      expect(hashOf(bytes)).toBe(hash)
      const known = await sharp(bytes).metadata()
      expect([known.width, known.height, known.exif, known.xmp, known.icc]).toEqual([
        width,
        width / 2,
        undefined,
        undefined,
        undefined,
      ])
      expect(Buffer.from(bytes).includes('SECRET-NAME')).toBe(false)
    }
    expect(readFileSync(join(folder, 'every/sky.png')).includes('SECRET-NAME')).toBe(true)
  })

  it('is not served as it came, nor is any source of a lesson or a drawing', async () => {
    for (const file of ['every/sky.png', 'every/th.mdx', 'course.yaml'])
      expect(await findMedia(hashOf(readFileSync(join(folder, file)))), file).toBeUndefined()
    expect(
      (await read().select({ mediaType: blobs.mediaType }).from(blobs)).map(row => row.mediaType),
    ).toContain('text/markdown')
    for (const odd of ['', 'x', '../etc', 'A'.repeat(64), '0'.repeat(64), "' or 1=1 --"])
      expect(await findMedia(odd)).toBeUndefined()
  })

  it('comes back byte for byte in the source', async () => {
    const edition = await currentEdition('every-kind')
    if (!edition) throw new Error('Nothing is published')
    expect(editionHash(await editionSource(edition))).toBe(edition.id)
  })
})

it('a download is handed out as it came, any part of it on either engine', async () => {
  const bytes = readFileSync(join(folder, 'every/form.csv'))
  expect(await htmlOf('en')).toContain(
    `<a href="/media/${hashOf(bytes)}?name=form.csv">Survey of systems</a>`,
  )
  const media = await findMedia(hashOf(bytes))
  if (!media) throw new Error('No download')
  expect(media).toMatchObject({ mediaType: 'text/csv', how: 'handed out', size: bytes.length })
  expect(Buffer.from(await readMedia(media)).equals(bytes)).toBe(true)
  expect(Buffer.from(await readMedia(media, 3, 8)).equals(bytes.subarray(3, 9))).toBe(true)
})

it('a question that is renamed or changes its kind is told when the course is published again', async () => {
  const source = await readCourseFolder(folder)
  const edit = (change: (text: string) => string) => ({
    ...source,
    files: source.files.map(file =>
      /every\/..\.mdx$/.test(file.path)
        ? { ...file, bytes: new TextEncoder().encode(change(new TextDecoder().decode(file.bytes))) }
        : file,
    ),
  })
  const renamed = await importCourse(
    edit(text => text.replace('id="one"', 'id="first"')),
    platform,
    begin + day,
  )
  expect(renamed).toMatchObject({
    outcome: 'changed',
    warnings: [expect.stringContaining('question one of check kinds is gone')],
  })
  const back = await importCourse(
    edit(text =>
      text
        .replace('- [x] หนึ่ง', '- [ ] หนึ่ง')
        .replace('- [x] One', '- [ ] One')
        .replace(' kind="multiple"', ''),
    ),
    platform,
    begin + 2 * day,
  )
  expect(back).toMatchObject({
    warnings: [
      expect.stringContaining('question first'),
      expect.stringContaining('question many of check kinds is single now, was multiple'),
    ],
  })
  expect(await importCourse(source, platform, begin + 3 * day)).toMatchObject({ outcome: 'changed' })
})
