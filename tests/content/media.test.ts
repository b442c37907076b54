/** Files beside lessons: read by their bytes, held to limits, refused with their place. */
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { byteRange } from '#catalogue/range.ts'
import { closeCompiler, compileCourse } from '#content/compile.server.ts'
import { inspectMedia, mediaLimits, servedWidths } from '#content/media.ts'
import { dangersIn, htmlOf } from './emitted.ts'
import { goodCourse, goodLesson } from './samples.ts'

afterAll(closeCompiler)

const bytes = (text: string) => new TextEncoder().encode(text)
const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#246' } })
const png = await blank(640, 320).png().toBuffer()
const jpg = await blank(640, 320).jpeg().toBuffer()
const turned = await blank(640, 320).withMetadata({ orientation: 6 }).jpeg().toBuffer()
const webp = await blank(640, 320).webp().toBuffer()
const lossless = await blank(640, 320).webp({ lossless: true }).toBuffer()
const alpha = await blank(640, 320).ensureAlpha(0.5).webp().toBuffer()
const mp4 = bytes('\0\0\0\u0018ftypmp42\0\0\0\0')
const webm = new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 0x01])
const vtt = 'WEBVTT\n\n00:00.000 --> 00:04.000\n<v ครู>สวัสดี <i>ค่ะ</i>\n'

/** A PNG that says it is this large and holds next to nothing. */
function bomb(width: number, height: number): Uint8Array {
  const copy = Uint8Array.from(png)
  new DataView(copy.buffer).setUint32(16, width)
  new DataView(copy.buffer).setUint32(20, height)
  return copy
}

describe('a file is what its bytes are', () => {
  it.each([
    ['a.png', png, 640, 320],
    ['a.jpg', jpg, 640, 320],
    ['a.jpg', turned, 320, 640],
    ['a.webp', webp, 640, 320],
    ['a.webp', lossless, 640, 320],
    ['a.webp', alpha, 640, 320],
    ['a.mp4', mp4, 0, 0],
    ['a.webm', webm, 0, 0],
    ['a.vtt', bytes(vtt), 0, 0],
    ['a.csv', bytes('a,b\n=1+1,@x\n'), 0, 0],
    ['a.txt', bytes('ข้อความ'), 0, 0],
    ['a.pdf', bytes('%PDF-1.7\n'), 0, 0],
  ])('%s', (name, given, width, height) => {
    expect(inspectMedia(`what/${name}`, Uint8Array.from(given))).toEqual({
      sides: { width, height },
      faults: [],
    })
  })

  const svg = bytes(
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>',
  )
  const page = bytes('<!doctype html><script>alert(1)</script>')
  it.each([
    ['a drawing renamed', 'a.png', svg, 'media-type'],
    ['a page renamed', 'a.jpg', page, 'media-type'],
    ['a JPEG named PNG', 'a.png', jpg, 'media-type'],
    ['a page named film', 'a.mp4', page, 'media-type'],
    ['a page named PDF', 'a.pdf', page, 'media-type'],
    ['a program named text', 'a.txt', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0]), 'media-type'],
    ['text that is not UTF-8', 'a.csv', new Uint8Array([0xa1, 0xa2]), 'media-type'],
    ['NUL in a table', 'a.csv', bytes('a\0b'), 'media-type'],
    ['an empty picture', 'a.png', new Uint8Array(), 'media-type'],
    ['a header alone', 'a.png', png.subarray(0, 8), 'picture-broken'],
    ['a picture of no width', 'a.png', bomb(0, 10), 'picture-broken'],
    ['a bomb', 'a.png', bomb(60_000, 60_000), 'picture-pixels'],
    ['a bomb of two thousand million sides', 'a.png', bomb(0xffffffff, 1), 'picture-pixels'],
    ['a bomb whose sides are short', 'a.png', bomb(8_000, 8_000), 'picture-pixels'],
    ['a long strip', 'a.png', bomb(12_001, 1), 'picture-pixels'],
    [
      'a JPEG without a frame',
      'a.jpg',
      new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xd9]),
      'picture-broken',
    ],
    ['a WebP of another kind', 'a.webp', bytes('RIFF\0\0\0\0WEBPXXXX\0\0\0\0'), 'picture-broken'],
    ['a picture of more than 5 MB', 'a.png', new Uint8Array(mediaLimits.picture + 1), 'file-too-large'],
    ['a film of more than 25 MB', 'a.mp4', new Uint8Array(mediaLimits.video + 1), 'file-too-large'],
    ['a download of more than 5 MB', 'a.pdf', new Uint8Array(mediaLimits.download + 1), 'file-too-large'],
    ['captions without their first line', 'a.vtt', bytes(vtt.replace('WEBVTT', 'SRT')), 'captions'],
    ['captions without a time', 'a.vtt', bytes('WEBVTT\n\nสวัสดี\n'), 'captions'],
    ['captions with a script', 'a.vtt', bytes(`${vtt}<script>alert(1)</script>\n`), 'captions'],
    ['captions with a picture', 'a.vtt', bytes(`${vtt}<img src=x onerror=alert(1)>\n`), 'captions'],
    [
      'captions with a style sheet',
      'a.vtt',
      bytes(`WEBVTT\n\nSTYLE\n::cue { background: url(//x) }\n\n${vtt.slice(8)}`),
      'captions',
    ],
    ['a kind of file that is not known', 'a.gif', bytes('GIF89a'), 'file-unknown'],
  ])('%s is refused', (_, name, given, rule) => {
    const { faults } = inspectMedia(`what/${name}`, Uint8Array.from(given))
    expect(faults).toEqual([expect.objectContaining({ file: `what/${name}`, rule, column: 1 })])
    expect(faults[0]?.message).toMatch(/[\u0E00-\u0E7F].* · .*[a-z]/)
  })

  it('captions say the line of what cannot stand in them', () => {
    const { faults } = inspectMedia('what/a.vtt', bytes(`${vtt}\n<b onclick=x>\n`))
    expect(faults).toMatchObject([{ rule: 'captions', line: 6 }])
  })

  it('a picture is never served wider than it is', () => {
    expect([300, 480, 700, 960, 4000].map(servedWidths)).toEqual([
      [300],
      [480],
      [480, 700],
      [480, 960],
      [480, 960],
    ])
  })
})

const withFiles = (body: string, files: Record<string, Uint8Array>) => {
  const course = goodCourse({ 'what/th.mdx': goodLesson(body), 'what/en.mdx': goodLesson(body) })
  for (const [name, given] of Object.entries(files)) course.files.push({ path: `what/${name}`, bytes: given })
  return compileCourse(course)
}
const film =
  '<Video src="talk.mp4" captions="talk-th.vtt" title="คำกล่าว">\n\nสวัสดีค่ะ ทุกคำที่พูดในวิดีโอ\n\n</Video>'
const filmFiles = { 'talk.mp4': mp4, 'talk-th.vtt': bytes(vtt) }

describe('in a lesson', () => {
  it('a photograph, a film and a download become harmless HTML that knows its sizes', async () => {
    const body = [
      '<Figure src="sky.jpg" alt="ฟ้า &quot;ใส&quot;" />',
      film,
      '<Download src="form.csv" title="แบบ &lt;ฟอร์ม&gt;" />',
    ].join('\n\n')
    const { course, faults } = await withFiles(body, {
      ...filmFiles,
      'sky.jpg': Uint8Array.from(turned),
      'form.csv': bytes('a'),
    })
    expect(faults).toEqual([])
    const page = course?.lessons[0]?.pages.th
    const html = (page?.parts ?? []).map(part => (part.kind === 'html' ? part.html : '')).join('')
    expect(page ? htmlOf(page).flatMap(dangersIn) : ['no page']).toEqual([])
    expect(html).toMatch(/width="320" height="640" alt="ฟ้า &quot;ใส&quot;" loading="lazy"/)
    expect(html).toMatch(
      /<video controls="" preload="metadata" aria-label="คำกล่าว"><source src="\/media\/[0-9a-f]{64}" type="video\/mp4"\/><track kind="captions" src="\/media\/[0-9a-f]{64}" srcLang="th"/,
    )
    expect(html).toContain('<summary>อ่านบทบรรยาย</summary><p>สวัสดีค่ะ')
    expect(html).toMatch(
      /<a href="\/media\/[0-9a-f]{64}\?name=form\.csv">แบบ &lt;ฟอร์ม&gt;<\/a> <span class="handout-size">\(<!-- -->CSV|<a href="\/media\/[0-9a-f]{64}\?name=form\.csv">แบบ &lt;ฟอร์ม&gt;<\/a> <span class="handout-size">\(CSV, 1 KB\)/,
    )
    expect(page?.text).toContain('ทุกคำที่พูดในวิดีโอ')
  })

  it.each([
    ['a film without captions', film.replace(' captions="talk-th.vtt"', ''), 'attribute-missing'],
    ['a film without a title', film.replace(' title="คำกล่าว"', ''), 'attribute-missing'],
    [
      'a film without its transcript',
      '<Video src="talk.mp4" captions="talk-th.vtt" title="คำกล่าว">\n\n</Video>',
      'component-empty',
    ],
    ['a film from elsewhere', film.replace('talk.mp4', 'https://evil.example/talk.mp4'), 'file-place'],
    ['a film above', film.replace('talk.mp4', '../talk.mp4'), 'file-place'],
    ['a script for a film', film.replace('talk.mp4', 'javascript:alert(1)'), 'file-place'],
    ['a drawing for a film', film.replace('talk.mp4', 'shared-th.svg'), 'file-place'],
    ['captions from data', film.replace('talk-th.vtt', 'data:text/vtt,WEBVTT'), 'file-place'],
    ['a film that plays by itself', film.replace('title=', 'autoplay="yes" title='), 'attribute-unknown'],
    ['a film in a list', `- ${film.replaceAll('\n', '\n  ')}`, 'component-place'],
    ['a film that is not there', film.replace('talk.mp4', 'other.mp4'), 'file-missing'],
    ['a download that is not there', '<Download src="none.csv" title="x" />', 'file-missing'],
    ['a photograph that is not there', '<Figure src="none.png" alt="x" />', 'picture-missing'],
    ['a program to download', '<Download src="setup.exe" title="x" />', 'file-place'],
    ['a page to download', '<Download src="page.html" title="x" />', 'file-place'],
    ['a download of data', '<Download src="data:text/csv,a" title="x" />', 'file-place'],
    ['a download above', '<Download src="../../etc/passwd.txt" title="x" />', 'file-place'],
    ['a download of the prototype', '<Download src="constructor.csv" title="x" />', 'file-missing'],
    [
      'a download with words inside',
      '<Download src="form.csv" title="x">\n\nข้อความ\n\n</Download>',
      'component-filled',
    ],
    ['a picture in capitals', '<Figure src="Sky.PNG" alt="x" />', 'picture-place'],
    ['a picture of a thousand letters', `<Figure src="${'a'.repeat(1000)}.png" alt="x" />`, 'picture-place'],
  ])('%s is refused where it stands', async (_, body, rule) => {
    const { course, faults } = await withFiles(body, { ...filmFiles, 'form.csv': bytes('a') })
    expect(course).toBeUndefined()
    const line = goodLesson('@@').split('\n').indexOf('@@') + 1
    expect(faults).toContainEqual(expect.objectContaining({ file: 'what/th.mdx', line, rule }))
  })

  it.each([
    [
      'a drawing renamed to a photograph',
      '<Figure src="a.png" alt="x" />',
      { 'a.png': bytes('<svg/>') },
      'media-type',
    ],
    [
      'a photograph cut off',
      '<Figure src="a.png" alt="x" />',
      { 'a.png': Uint8Array.from(png.subarray(0, png.length - 40)) },
      'picture-broken',
    ],
    ['a bomb', '<Figure src="a.png" alt="x" />', { 'a.png': bomb(50_000, 50_000) }, 'picture-pixels'],
    [
      'a bomb whose header lies',
      '<Figure src="a.png" alt="x" />',
      { 'a.png': bomb(4000, 4000) },
      'picture-broken',
    ],
    ['captions with a script', film, { ...filmFiles, 'talk-th.vtt': bytes(`${vtt}<script>\n`) }, 'captions'],
    ['a photograph that nobody uses', '', { 'a.png': Uint8Array.from(png) }, 'picture-unused'],
    ['a download that nobody uses', '', { 'a.csv': bytes('a') }, 'file-unused'],
    ['an odd name', '', { 'A B.csv': bytes('a') }, 'file-unknown'],
  ])('%s is refused by its file', async (_, body, files, rule) => {
    const { course, faults } = await withFiles(body, files)
    expect(course).toBeUndefined()
    const name = Object.keys(files).at(-1) ?? ''
    expect(faults).toContainEqual(expect.objectContaining({ file: `what/${name}`, rule }))
  })
})

describe('a part of a film', () => {
  const size = 5_000_000
  it.each([
    [null, undefined],
    ['bytes=0-1', { from: 0, to: 1 }],
    ['bytes=0-', { from: 0, to: 2 * 1024 * 1024 - 1 }],
    ['bytes=4999999-', { from: 4_999_999, to: 4_999_999 }],
    ['bytes=4000000-9000000', { from: 4_000_000, to: 4_999_999 }],
    ['bytes=-100', { from: 4_999_900, to: 4_999_999 }],
    ['bytes=-9000000', { from: 0, to: 4_999_999 }],
    ['bytes=5000000-', null],
    ['bytes=-0', null],
    ['bytes=9-3', undefined],
    ['bytes=0-1,5-6', undefined],
    ['items=0-1', undefined],
    ['bytes=a-b', undefined],
    ['bytes=-', undefined],
    [`bytes=${'9'.repeat(40)}-`, undefined],
  ])('%s', (header, part) => expect(byteRange(header, size)).toEqual(part))
})
