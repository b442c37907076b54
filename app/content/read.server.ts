import { createHash } from 'node:crypto'
import { lstat, readdir, readFile, realpath } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import type { CourseSource, Fault } from './course.ts'
import { fault } from './fault.ts'
import { mediaExtensions, mediaKind, mediaLimits } from './media.ts'
import { idPattern } from './outline.ts'

/** Largest course folder, bytes in all: its texts, and its films, photographs and downloads; and most files in it. */
export const courseLimit = 10 * 1024 * 1024
const mediaLimit = 100 * 1024 * 1024
const mostFiles = 2_000

/** A course folder that is not read; `faults` say which file and why. */
export class CourseRefused extends Error {
  constructor(readonly faults: Fault[]) {
    super(faults.map(each => `${each.file}: ${each.message}`).join('\n'))
  }
}

function refuse(file: string, rule: string, thai: string, english: string): never {
  throw new CourseRefused([fault({ file, line: 1, column: 1 }, rule, thai, english)])
}

/**
 * Reads a course folder as bytes, paths `/`-separated and sorted. Throws `CourseRefused` for links, an odd
 * name, files that have no place in a course, and more than a course may weigh. The folder's name is the course id.
 */
export async function readCourseFolder(folder: string): Promise<CourseSource> {
  const root = await realpath(folder)
  const id = basename(root)
  if (!idPattern.test(id))
    refuse(
      'course.yaml',
      'course-id',
      `ชื่อโฟลเดอร์ "${id}" ใช้ได้เฉพาะอักษรเล็ก ตัวเลข และ -`,
      `The folder name "${id}" may hold only small letters, digits and -`,
    )
  const files: CourseSource['files'] = []
  const total = { texts: 0, media: 0 }
  const enter = async (inside: string, depth: number): Promise<void> => {
    const entries = await readdir(inside, { withFileTypes: true })
    for (const entry of entries) {
      const full = join(inside, entry.name)
      const path = relative(root, full).split(sep).join('/')
      if (entry.isSymbolicLink())
        refuse(
          path,
          'link-in-folder',
          'เป็นทางลัดไปยังไฟล์อื่น ให้ใส่ไฟล์จริงแทน',
          'This is a link to another file: put the file itself here',
        )
      if (entry.isDirectory()) {
        if (depth > 0)
          refuse(
            path,
            'folder-unknown',
            'โฟลเดอร์บทเรียนไม่มีโฟลเดอร์ย่อย ให้ย้ายไฟล์ออกมา',
            'A lesson folder has no folders inside: move the files out',
          )
        await enter(full, depth + 1)
        continue
      }
      const media = mediaKind(path)
      if (!entry.isFile() || !(path === 'course.yaml' || /\.(mdx|svg)$/.test(path) || media))
        refuse(
          path,
          'file-unknown',
          `หลักสูตรมีได้เฉพาะ course.yaml และไฟล์ .mdx .svg ${mediaExtensions} ให้ลบไฟล์นี้`,
          `A course holds only course.yaml and files .mdx .svg ${mediaExtensions}: remove this one`,
        )
      const { size } = await lstat(full)
      if (media && size > mediaLimits[media])
        refuse(
          path,
          'file-too-large',
          `ไฟล์ใหญ่เกิน ${mediaLimits[media] / 1024 / 1024} MB ให้ลดขนาด`,
          `The file is larger than ${mediaLimits[media] / 1024 / 1024} MB: make it smaller`,
        )
      total[media ? 'media' : 'texts'] += size
      if (total.texts > courseLimit || total.media > mediaLimit || files.length >= mostFiles)
        refuse(
          path,
          'course-too-large',
          'หลักสูตรใหญ่เกิน 10 MB (สื่อรวม 100 MB) ให้ลดขนาดภาพหรือแบ่งหลักสูตร',
          'The course is larger than 10 MB (100 MB of media): simplify pictures or split it',
        )
      files.push({ path, bytes: new Uint8Array(await readFile(full)) })
    }
  }
  await enter(root, 0)
  files.sort((a, b) => (a.path < b.path ? -1 : 1))
  return { id, files }
}

/** SHA-256 (hex) over the course's id, the sorted paths and the SHA-256 of each file: the name of an edition. */
export function editionHash(source: CourseSource): string {
  const whole = createHash('sha256').update(`${source.id}\n`)
  const sorted = [...source.files].sort((a, b) => (a.path < b.path ? -1 : 1))
  for (const { path, bytes } of sorted)
    whole.update(`${path}\0${createHash('sha256').update(bytes).digest('hex')}\n`)
  return whole.digest('hex')
}
