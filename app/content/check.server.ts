import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { compileCourse } from './compile.server.ts'
import { type CompiledCourse, type Fault, languages } from './course.ts'
import { fault, inOrder } from './fault.ts'
import { CourseRefused, readCourseFolder } from './read.server.ts'

/** What a check of courses found: counts of what was read, and every fault. `file` begins with the folder given. */
export interface CourseCheck {
  courses: number
  lessons: number
  languages: number
  errors: Fault[]
}

/** Checks one course folder, or every course in a collection such as `courses/`. Writes nothing. */
export async function checkCourses(folder: string): Promise<CourseCheck> {
  const at = { file: folder, line: 1, column: 1 }
  const nothing = (refused: Fault): CourseCheck => ({
    courses: 0,
    lessons: 0,
    languages: 0,
    errors: [refused],
  })
  if (!existsSync(folder))
    return nothing(
      fault(at, 'folder-missing', 'ไม่พบโฟลเดอร์นี้ ให้ตรวจชื่อ', 'There is no such folder: check its name'),
    )
  const single = existsSync(join(folder, 'course.yaml'))
  const entries = single ? [] : await readdir(folder, { withFileTypes: true })
  const folders = single
    ? [folder]
    : entries
        .filter(entry => entry.isDirectory())
        .map(entry => join(folder, entry.name))
        .sort()
  const errors: Fault[] = []
  for (const entry of entries)
    if (!entry.isDirectory() && entry.name !== 'README.md')
      errors.push(
        fault(
          { ...at, file: join(folder, entry.name) },
          'file-unknown',
          'โฟลเดอร์รวมหลักสูตรมีได้เฉพาะโฟลเดอร์หลักสูตรและ README.md ให้ย้ายไฟล์นี้',
          'A folder of courses holds only course folders and README.md: move this file',
        ),
      )
  if (folders.length === 0)
    errors.push(fault(at, 'course-missing', 'ไม่พบหลักสูตรในโฟลเดอร์นี้', 'There are no courses in this folder'))

  let lessons = 0
  for (const each of folders) {
    const found = await checkCourse(each)
    lessons += found.lessons
    errors.push(...found.faults.map(refused => ({ ...refused, file: join(each, refused.file) })))
  }
  return {
    courses: folders.length,
    lessons,
    languages: lessons > 0 ? languages.length : 0,
    errors: inOrder(errors),
  }
}

async function checkCourse(
  folder: string,
): Promise<{ course?: CompiledCourse; lessons: number; faults: Fault[] }> {
  try {
    const source = await readCourseFolder(folder)
    const { course, faults } = await compileCourse(source)
    const written = new Set(
      source.files.filter(file => file.path.endsWith('.mdx')).map(file => file.path.split('/')[0]),
    )
    return { course, lessons: written.size, faults }
  } catch (problem) {
    if (problem instanceof CourseRefused) return { lessons: 0, faults: problem.faults }
    throw problem
  }
}
