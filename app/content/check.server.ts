import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { compileCourse } from './compile.server.ts'
import { type Fault, languages } from './course.ts'
import { fault, inOrder } from './fault.ts'
import { type Glossary, readGlossary } from './glossary.ts'
import { qualityOf, type Statistics } from './quality.ts'
import { CourseRefused, readCourseFolder } from './read.server.ts'

/**
 * What a check of courses found: counts of what was read, where the right answers of each course stand, and
 * every fault. `file` begins with the folder given.
 */
export interface CourseCheck {
  courses: number
  lessons: number
  languages: number
  statistics: Record<string, Statistics>
  errors: Fault[]
}

/** Checks one course folder, or every course in a collection such as `courses/`. Writes nothing. */
export async function checkCourses(folder: string): Promise<CourseCheck> {
  const at = { file: folder, line: 1, column: 1 }
  const nothing = (refused: Fault): CourseCheck => ({
    courses: 0,
    lessons: 0,
    languages: 0,
    statistics: {},
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
  const beside = join(single ? dirname(resolve(folder)) : folder, 'glossary.yaml')
  const { glossary, faults: errors } = await glossaryAt(beside)
  for (const entry of entries)
    if (!entry.isDirectory() && entry.name !== 'README.md' && entry.name !== 'glossary.yaml')
      errors.push(
        fault(
          { ...at, file: join(folder, entry.name) },
          'file-unknown',
          'โฟลเดอร์รวมหลักสูตรมีได้เฉพาะโฟลเดอร์หลักสูตร README.md และ glossary.yaml ให้ย้ายไฟล์นี้',
          'A folder of courses holds only course folders, README.md and glossary.yaml: move this file',
        ),
      )
  if (folders.length === 0)
    errors.push(fault(at, 'course-missing', 'ไม่พบหลักสูตรในโฟลเดอร์นี้', 'There are no courses in this folder'))

  let lessons = 0
  const statistics: CourseCheck['statistics'] = {}
  for (const each of folders) {
    const found = await checkCourse(each, glossary)
    lessons += found.lessons
    if (found.statistics) statistics[basename(resolve(each))] = found.statistics
    errors.push(...found.faults.map(refused => ({ ...refused, file: join(each, refused.file) })))
  }
  return {
    courses: folders.length,
    lessons,
    languages: lessons > 0 ? languages.length : 0,
    statistics,
    errors: inOrder(errors),
  }
}

/** The glossary beside the course folders; none is as good as an empty one. */
async function glossaryAt(file: string): Promise<{ glossary: Glossary; faults: Fault[] }> {
  return readGlossary(file, existsSync(file) ? await readFile(file, 'utf8') : '{}')
}

async function checkCourse(
  folder: string,
  glossary: Glossary,
): Promise<{ lessons: number; statistics?: Statistics; faults: Fault[] }> {
  try {
    const source = await readCourseFolder(folder)
    const { faults, answers } = await compileCourse(source)
    const written = new Set(
      source.files.filter(file => file.path.endsWith('.mdx')).map(file => file.path.split('/')[0]),
    )
    const quality = qualityOf(answers, glossary)
    return { lessons: written.size, statistics: quality.statistics, faults: [...faults, ...quality.faults] }
  } catch (problem) {
    if (problem instanceof CourseRefused) return { lessons: 0, faults: problem.faults }
    throw problem
  }
}
