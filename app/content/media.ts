import type { Fault } from './course.ts'
import { fault } from './fault.ts'

const megabyte = 1024 * 1024

/** What a file beside a lesson is for. */
export type MediaKind = 'picture' | 'video' | 'captions' | 'download'

interface Form {
  kind: MediaKind
  /** What the file is once it is served; pictures are encoded anew and never served as they came. */
  mediaType: string
  /** Whether the bytes are of this type. */
  is: (bytes: Uint8Array) => boolean
}

const text = (bytes: Uint8Array, from = 0, to = bytes.length) =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)))
const begins =
  (...start: number[]) =>
  (bytes: Uint8Array) =>
    start.every((byte, at) => bytes[at] === byte)
const neverServed = 'application/octet-stream'

const forms: Record<string, Form> = {
  png: {
    kind: 'picture',
    mediaType: neverServed,
    is: begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  },
  jpg: { kind: 'picture', mediaType: neverServed, is: begins(0xff, 0xd8, 0xff) },
  webp: {
    kind: 'picture',
    mediaType: neverServed,
    is: bytes => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP',
  },
  mp4: { kind: 'video', mediaType: 'video/mp4', is: bytes => text(bytes, 4, 8) === 'ftyp' },
  webm: { kind: 'video', mediaType: 'video/webm', is: begins(0x1a, 0x45, 0xdf, 0xa3) },
  vtt: { kind: 'captions', mediaType: 'text/vtt', is: bytes => plainText(bytes) !== undefined },
  csv: { kind: 'download', mediaType: 'text/csv', is: bytes => plainText(bytes) !== undefined },
  txt: { kind: 'download', mediaType: 'text/plain', is: bytes => plainText(bytes) !== undefined },
  pdf: { kind: 'download', mediaType: 'application/pdf', is: bytes => text(bytes, 0, 5) === '%PDF-' },
}

/** Largest file of each kind, bytes. */
export const mediaLimits: Record<MediaKind, number> = {
  picture: 5 * megabyte,
  video: 25 * megabyte,
  captions: megabyte,
  download: 5 * megabyte,
}

/** Most pixels of a picture, and its longest side. */
const pixelLimit = 24_000_000
const sideLimit = 12_000

/** The widths at which a picture is served, in pixels; a narrower one is served at its own. */
const widths = [480, 960]

const extension = (name: string) => name.slice(name.lastIndexOf('.') + 1)
export const mediaExtensions = Object.keys(forms).join('|')
const formOf = (name: string) => (Object.hasOwn(forms, extension(name)) ? forms[extension(name)] : undefined)

/** What kind of file a name says it is; undefined for the texts of a course. */
export const mediaKind = (name: string): MediaKind | undefined => formOf(name)?.kind
/** The media type under which a file is kept. */
export const mediaTypeOf = (name: string): string | undefined => formOf(name)?.mediaType

/** A sound file beside a lesson: its bytes' address, how large it is, and for a picture its sides as it is seen. */
export interface Media {
  hash: string
  size: number
  width: number
  height: number
}

/** UTF-8 text without control characters, or undefined. */
function plainText(bytes: Uint8Array): string | undefined {
  try {
    const read = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
    return /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(read) ? undefined : read
  } catch {
    return undefined
  }
}

const big = (bytes: Uint8Array, at: number, count: number) =>
  Array.from({ length: count }, (_, n) => bytes[at + n] ?? 0).reduce((sum, byte) => sum * 256 + byte, 0)
const little = (bytes: Uint8Array, at: number, count: number) =>
  Array.from({ length: count }, (_, n) => bytes[at + count - 1 - n] ?? 0).reduce(
    (sum, byte) => sum * 256 + byte,
    0,
  )

type Sides = { width: number; height: number } | undefined

function pngSides(bytes: Uint8Array): Sides {
  return text(bytes, 12, 16) === 'IHDR' ? { width: big(bytes, 16, 4), height: big(bytes, 20, 4) } : undefined
}

function webpSides(bytes: Uint8Array): Sides {
  const chunk = text(bytes, 12, 16)
  if (chunk === 'VP8X') return { width: little(bytes, 24, 3) + 1, height: little(bytes, 27, 3) + 1 }
  if (chunk === 'VP8L') {
    const packed = little(bytes, 21, 4)
    return { width: (packed % 0x4000) + 1, height: (Math.floor(packed / 0x4000) % 0x4000) + 1 }
  }
  if (chunk === 'VP8 ') return { width: little(bytes, 26, 2) % 0x4000, height: little(bytes, 28, 2) % 0x4000 }
  return undefined
}

/** Sides of a JPEG as it is seen: where its EXIF turns it by a quarter, they change places. */
function jpegSides(bytes: Uint8Array): Sides {
  let turned = false
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0
    const length = big(bytes, at + 2, 2)
    if (marker === 0xe1 && text(bytes, at + 4, at + 8) === 'Exif')
      turned = exifTurns(bytes.subarray(at + 10, at + 2 + length))
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [height, width] = [big(bytes, at + 5, 2), big(bytes, at + 7, 2)]
      return turned ? { width: height, height: width } : { width, height }
    }
    if (length < 2) return undefined
    at += 2 + length
  }
  return undefined
}

function exifTurns(tiff: Uint8Array): boolean {
  const read = text(tiff, 0, 2) === 'II' ? little : big
  const start = read(tiff, 4, 4)
  const entries = read(tiff, start, 2)
  for (let n = 0; n < Math.min(entries, 200); n++) {
    const at = start + 2 + n * 12
    if (read(tiff, at, 2) === 0x0112) return read(tiff, at + 8, 2) >= 5
  }
  return false
}

const sides: Record<string, (bytes: Uint8Array) => Sides> = { png: pngSides, jpg: jpegSides, webp: webpSides }

/** Captions hold cues with a little markup: no style sheets, no other tags. */
function captionsFault(bytes: Uint8Array): { line: number; thai: string; english: string } | undefined {
  const lines = (plainText(bytes) ?? '').replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  if (!/^WEBVTT([ \t].*)?$/.test(lines[0] ?? ''))
    return { line: 1, thai: 'บรรทัดแรกต้องเป็น WEBVTT', english: 'The first line is WEBVTT' }
  const styled = lines.findIndex(line => /^(STYLE|REGION)\b/.test(line.trim()))
  if (styled > 0)
    return { line: styled + 1, thai: 'ลบ STYLE และ REGION ออก', english: 'Remove STYLE and REGION' }
  const tagged = lines.findIndex(line =>
    /<(?!\/?(b|i|u|ruby|rt)>|\/?(c|v|lang)[ .>]|\d\d:)/i.test(line.replace('-->', '')),
  )
  if (tagged > 0)
    return { line: tagged + 1, thai: 'ใช้แท็กนี้ไม่ได้ ให้ลบออก', english: 'This tag cannot be used: remove it' }
  const timing = /^(\d+:)?\d\d:\d\d\.\d{3} +--> +(\d+:)?\d\d:\d\d\.\d{3}/
  return lines.some(line => timing.test(line))
    ? undefined
    : {
        line: 1,
        thai: 'ไม่มีช่วงเวลา เช่น 00:00.000 --> 00:04.000 ให้ใส่คำบรรยายอย่างน้อยหนึ่งช่วง',
        english: 'There are no times such as 00:00.000 --> 00:04.000: add at least one cue',
      }
}

/** The faults of one media file by its bytes alone, and what a page needs to know of it. Decodes nothing. */
export function inspectMedia(
  path: string,
  bytes: Uint8Array,
): { sides: { width: number; height: number }; faults: Fault[] } {
  const form = formOf(path)
  const refuse = (rule: string, thai: string, english: string, line = 1) => ({
    sides: { width: 0, height: 0 },
    faults: [fault({ file: path, line, column: 1 }, rule, thai, english)],
  })
  if (!form)
    return refuse('file-unknown', 'ไม่รู้จักชนิดของไฟล์นี้ ให้ลบออก', 'This kind of file is not known: remove it')
  const limit = mediaLimits[form.kind]
  if (bytes.length > limit)
    return refuse(
      'file-too-large',
      `ไฟล์ใหญ่เกิน ${limit / megabyte} MB ให้ลดขนาด`,
      `The file is larger than ${limit / megabyte} MB: make it smaller`,
    )
  if (!form.is(bytes))
    return refuse(
      'media-type',
      `เนื้อไฟล์ไม่ใช่ .${extension(path)} จริง ให้บันทึกใหม่เป็นชนิดนี้ ไม่ใช่เปลี่ยนแค่ชื่อ (ข้อความต้องเป็น UTF-8)`,
      `The file is not really .${extension(path)}: save it as this type instead of renaming it (text is UTF-8)`,
    )
  if (form.kind === 'captions') {
    const wrong = captionsFault(bytes)
    if (wrong) return refuse('captions', wrong.thai, wrong.english, wrong.line)
  }
  if (form.kind !== 'picture') return { sides: { width: 0, height: 0 }, faults: [] }
  const found = sides[extension(path)]?.(bytes)
  if (!found || found.width < 1 || found.height < 1)
    return refuse(
      'picture-broken',
      'อ่านขนาดของภาพไม่ได้ ให้บันทึกภาพใหม่',
      'The size of the picture cannot be read: save it again',
    )
  if (found.width * found.height > pixelLimit || Math.max(found.width, found.height) > sideLimit)
    return refuse(
      'picture-pixels',
      `ภาพมี ${found.width} × ${found.height} จุด มากเกินไป ให้ย่อเหลือกว้างไม่เกิน 2,000 จุด`,
      `The picture has ${found.width} × ${found.height} pixels, too many: scale it to 2,000 wide or less`,
    )
  return { sides: found, faults: [] }
}

/** The widths at which a picture of this width is served, narrowest first. */
export const servedWidths = (width: number): number[] =>
  width >= (widths.at(-1) ?? 0) ? widths : [...widths.filter(each => each < width), width]

/** Stands in a compiled page for the address of an encoded picture, which is known once it is published. */
export const pictureToken = (hash: string, width: number, type: 'avif' | 'webp') =>
  `/media/picture-${hash}-${width}.${type}`
export const pictureTokens = /\/media\/picture-[0-9a-f]{64}-\d+\.(?:avif|webp)/g
